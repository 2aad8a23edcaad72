using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

/// <summary>
/// A sentence of the law, or a part of one: its English form and the values that stand in it. Facts and refusals hold data; it is put into
/// another language when somebody reads it, whole and by its form, and in English, which the published contract speaks, where nobody asks.
/// </summary>
[InterpolatedStringHandler]
public sealed class Saying : IEquatable<Saying>
{
    private readonly StringBuilder form;
    private readonly List<object?> values;

    /// <summary>Called by the compiler for <c>$"…"</c> where a saying is wanted.</summary>
    public Saying(int literalLength, int formattedCount)
    {
        form = new(literalLength + (3 * formattedCount));
        values = new(formattedCount);
    }

    /// <summary>A sentence into which nothing is written.</summary>
    public static implicit operator Saying(string english)
    {
        var saying = new Saying(english.Length, 0);
        saying.AppendLiteral(english);
        return saying;
    }

    /// <summary>What people wrote, as they wrote it, whoever reads.</summary>
    public static Saying Of(string? written) => $"{written}";

    /// <summary>Words of the law that stand in a text of its own, by their English form; null for any others.</summary>
    public static Saying? Known(string english) => Chinese.Knows(english) ? (Saying)english : null;

    /// <summary>Several after one another, as each language lists them.</summary>
    public static Saying List(IEnumerable<Saying> parts) => $"{new Listed([.. parts], ", ", "、")}";

    /// <summary>Several sentences, one after the other.</summary>
    public static Saying Text(IEnumerable<Saying> sentences) => $"{new Listed([.. sentences], " ", "")}";

    /// <summary>The English form with the places of its values, for example <c>The {0} agreed to {1}.</c>.</summary>
    public string Form => form.ToString();

    public void AppendLiteral(string text) => form.Append(text);

    public void AppendFormatted(object? value)
    {
        form.Append('{').Append(CultureInfo.InvariantCulture, $"{values.Count}").Append('}');
        values.Add(value);
    }

    public void AppendFormatted(IFormattable value, string format) => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>The saying as that reader reads; in English where it has no other form.</summary>
    public string In(CultureInfo reader) => Chinese.Reads(reader) ? Fill(Chinese.Of(Form), reader) : ToString();

    /// <summary>The saying in the language of the page that asks.</summary>
    public string Aloud() => In(CultureInfo.CurrentUICulture);

    /// <inheritdoc/>
    public override string ToString() => Fill(Form, CultureInfo.InvariantCulture);

    public bool Equals(Saying? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Saying);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private string Fill(string text, CultureInfo reader)
    {
        if (values.Count == 0) return text;
        var filled = new StringBuilder(text.Length + (16 * values.Count));
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            var value = values[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)];
            filled.Append(text, from, open - from).Append(Said(value, reader));
            from = close + 1;
            // A name is set off from Chinese by a blank; a word of the law is Chinese itself.
            if (value is Saying { values.Count: 0 } && Chinese.Reads(reader) && from + 1 < text.Length && text[from] == ' ' && text[from + 1] > '\u2E7F') from++;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static string? Said(object? value, CultureInfo reader) => value switch
    {
        Saying saying => saying.In(reader),
        Listed listed => string.Join(Chinese.Reads(reader) ? listed.InChinese : listed.InEnglish, listed.Parts.Select(part => part.In(reader))),
        LawName name => name.In(reader),
        Side side => Chinese.Reads(reader) ? Chinese.Of(side) : side.Word(),
        DateTimeOffset at => Sentences.At(at),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    private sealed record Listed(IReadOnlyList<Saying> Parts, string InEnglish, string InChinese);
}
