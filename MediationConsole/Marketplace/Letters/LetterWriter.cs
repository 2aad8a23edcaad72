using System.Text.RegularExpressions;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Marketplace.Letters;

/// <summary>Whom a letter is for and what it is about.</summary>
/// <param name="Site">The marketplace's name as people read it.</param>
public sealed record LetterCase(CaseRef Ref, string OrderNo, string Site, string Name, string Language, string Zone);

/// <summary>A letter in words, or the variables that had none: then it must not be sent.</summary>
public sealed record Written(string Subject, string Text, string Language, IReadOnlyList<string> Unresolved);

/// <summary>Puts notices into words: a phrase in the reader's language, with the variables filled in (section 8).</summary>
public sealed partial class LetterWriter(OutsideOptions options)
{
    public Written Write(Consequence.Notice notice, LetterCase about)
    {
        var book = PhraseBook.For(about.Language);
        var unresolved = new SortedSet<string>(StringComparer.Ordinal);
        if (!book.Phrases.TryGetValue(notice.Phrase, out var phrase) || phrase.Subject is null) return new("", "", book.Language, [notice.Phrase]);
        var values = Values(notice, about, book);
        var subject = Fill(phrase.Subject, values, book, unresolved);
        values["body"] = Fill(phrase.Text, values, book, unresolved);
        var text = Fill(book.Phrases["FRAME"].Text, values, book, unresolved);
        return new(subject, text, book.Language, [.. unresolved]);
    }

    private Dictionary<string, string?> Values(Consequence.Notice notice, LetterCase about, PhraseBook book)
    {
        var says = notice.Particulars ?? new();
        var speaker = new Speaker(book, TimeZoneInfo.TryFindSystemTimeZoneById(about.Zone, out var zone) ? zone : TimeZoneInfo.Utc);
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = about.Name,
            ["ref"] = about.Ref.ToString(),
            ["orderNo"] = about.OrderNo,
            ["site"] = about.Site,
            ["link"] = options.LinkBase is { } start ? start + about.Ref : null,
            ["otherParty"] = speaker.Word<Side>("side", notice.To.Other()),
            ["dueAt"] = notice.DueAt is { } due ? speaker.At(due) : null,
            ["dueDay"] = notice.DueAt is { } day ? speaker.Day(day) : null,
            ["amount"] = says.Amount?.ToString(),
            ["release"] = says.Release?.ToString(),
            ["remedy"] = speaker.Remedy(says.Remedy, says.Amount),
            ["reason"] = speaker.Reason(says.Reason),
            ["from"] = speaker.Word("from", says.From),
            ["words"] = says.Words,
            ["missingItems"] = speaker.Evidence(says.Missing),
            ["facts"] = says.Words?.TrimEnd('.', '。', ' '), // the sentence it stands in has a full stop of its own
            ["wanted"] = speaker.Evidence(says.Missing),
            ["exhibit"] = says.Exhibit is { } exhibit ? Speaker.Exhibit(exhibit, says.Labels) : null,
            ["carrier"] = says.Carrier,
            ["trackingNumber"] = says.TrackingNumber,
            ["returnAddress"] = says.Address,
            ["condition"] = speaker.Word("condition", says.Condition),
            ["findings"] = speaker.Findings(says.Findings, says.Labels),
            ["how"] = speaker.Word("how", says.How),
            ["result"] = speaker.Word("result", says.Result),
            ["term"] = speaker.Word("term", says.Term),
            ["cause"] = speaker.Word("cause", says.Cause),
            ["by"] = speaker.Word("side", says.From),
            ["silence"] = speaker.Word("silence", says.Silence),
            ["freightPayer"] = speaker.Word("freight", says.Freight),
            ["next"] = says.Remedy is { } remedy ? speaker.Word("next", remedy == Remedy.ReturnAndRefund ? "return" : "money") : null,
        };
        Sentences(notice, says, values, book, speaker);
        return values;
    }

    // Sentences that are only there where there is something to say.
    private static void Sentences(Consequence.Notice notice, Particulars says, Dictionary<string, string?> values, PhraseBook book, Speaker speaker)
    {
        values["freight"] = says.Freight is null ? "" : Whole(book.Phrases["RETURN_FREIGHT"].Text) is { } freight ? speaker.Sentence(freight) : null;
        values["appeal"] = notice.DueAt is null ? "" : Whole(book.Phrases["APPEAL_UNTIL"].Text) is { } appeal ? speaker.Sentence(appeal) : null;
        values["matter"] = book.Words.GetValueOrDefault(says.Remedy is null ? "matter.message" : $"matter.{says.From}") is { } matter ? Whole(matter) : null;

        // A sentence that lacks a word is lacking itself.
        string? Whole(string template)
        {
            var missing = new SortedSet<string>(StringComparer.Ordinal);
            var sentence = Fill(template, values, book, missing);
            return missing.Count == 0 ? sentence : null;
        }
    }

    // One pass: what a party wrote is put in as it stands and never taken for a template.
    private static string Fill(string template, Dictionary<string, string?> values, PhraseBook book, SortedSet<string> unresolved) => Variable().Replace(template, match =>
    {
        if (match.Groups["phrase"] is { Success: true, Value: var code }) return Fill(book.Phrases[code].Text, values, book, unresolved);
        var name = match.Groups["name"].Value;
        if (values.GetValueOrDefault(name) is { } value) return value;
        unresolved.Add(name);
        return match.Value;
    });

    [GeneratedRegex(@"\{(?:@(?<phrase>[A-Z_]+)|(?<name>[a-zA-Z]+))\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
