using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MediationConsole.Console.Shell;

/// <summary>A part of a page that only shows, and shows the same to all who give it the same look: it is drawn as text, once for all of them.</summary>
/// <typeparam name="TLook">All by which two drawings can differ, but for the language; equal looks are equal values.</typeparam>
public abstract class Drawn<TLook> : ComponentBase
{
    [Parameter, EditorRequired]
    public TLook Look { get; set; } = default!;
}

/// <summary>A list that equals another where all that it holds does, as a look needs it.</summary>
public readonly record struct Same<T>(IReadOnlyList<T> All)
{
    public bool Equals(Same<T> other) => (All ?? []).SequenceEqual(other.All ?? []);

    public override int GetHashCode() => All?.Count ?? 0;
}

/// <summary>
/// Draws parts of pages as text. A part of an open page costs it two kilobytes and every element another hundred bytes, in each of a
/// thousand circuits; as text it costs one string for all who see the same. A part is a component like any other, so what people write
/// stays a text in it; but it hears nothing: its buttons say in data- attributes what they want, and console.js tells the page.
/// </summary>
public sealed class Drawings(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>So many are kept, and so many again that were drawn or asked for before these.</summary>
    internal const int Most = 3_000;

    private readonly Lock gate = new();
    private Dictionary<(Type Part, string Tongue, object Look), MarkupString> fresh = [];
    private Dictionary<(Type Part, string Tongue, object Look), MarkupString> old = [];

    public async ValueTask<MarkupString> Draw<TPart, TLook>(TLook look)
        where TPart : Drawn<TLook>
        where TLook : notnull => (await DrawAll<TPart, TLook>([look]))[0];

    /// <summary>Draws what nobody has drawn yet, and answers all, in their order.</summary>
    public async ValueTask<IReadOnlyList<MarkupString>> DrawAll<TPart, TLook>(IReadOnlyList<TLook> looks)
        where TPart : Drawn<TLook>
        where TLook : notnull
    {
        var (tongue, texts) = (CultureInfo.CurrentUICulture.Name, new MarkupString[looks.Count]);
        List<int> missing = [];
        for (var i = 0; i < texts.Length; i++)
        {
            if (Known((typeof(TPart), tongue, looks[i])) is { } known) texts[i] = known;
            else missing.Add(i);
        }

        if (missing.Count == 0) return texts;
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            foreach (var i in missing)
            {
                var part = await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Drawn<TLook>.Look)] = looks[i] }));
                texts[i] = Keep((typeof(TPart), tongue, looks[i]), new(part.ToHtmlString().Trim()));
            }
        });
        return texts;
    }

    private MarkupString? Known((Type, string, object) key)
    {
        lock (gate)
        {
            if (fresh.TryGetValue(key, out var text)) return text;
            if (!old.TryGetValue(key, out text)) return null;
            Add(key, text);
            return text;
        }
    }

    // Where two draw the same at once, both get the text of the first.
    private MarkupString Keep((Type, string, object) key, MarkupString text)
    {
        lock (gate)
        {
            if (fresh.TryGetValue(key, out var first)) return first;
            Add(key, text);
            return text;
        }
    }

    private void Add((Type, string, object) key, MarkupString text)
    {
        if (fresh.Count >= Most) (old, fresh) = (fresh, []);
        fresh[key] = text;
    }
}
