using System.Text.RegularExpressions;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Tests.House;

/// <summary>Everything that the law says has its Chinese, by its English form.</summary>
public sealed partial class SayingRulesTests
{
    private static readonly Dictionary<string, string> InChinese = Texts.Read(new(Path.Combine(Repository.Top.FullName, "MediationConsole", "Cases", "Chinese.zh-CN.resx")));

    // What the card networks ask for is published by them as a text, behind the kind of evidence where it begins with one.
    private static readonly string[] OfNetworks =
        [.. NetworkCodes.All.SelectMany(code => code.Needs).Select(need => EvidenceTypes.All.Keys.FirstOrDefault(need.StartsWith) is { } type ? need[type.Length..] : need)];

    private static readonly string[] Needed = [.. SaidForms.All.Select(said => said.Form).Concat(OfNetworks).Where(form => Words().IsMatch(Place().Replace(form, "")))];

    [Fact]
    public void Whatever_is_said_has_its_Chinese() =>
        Nothing(Needed.Where(form => !Chinese.Knows(form)));

    [Fact]
    public void Nothing_is_said_whose_form_is_lost() => Nothing(SaidForms.Lost);

    [Fact]
    public void Nothing_stands_in_Chinese_that_nobody_says() =>
        Nothing(InChinese.Keys.Except(SaidForms.All.Select(said => said.Form).Concat(OfNetworks), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void A_value_of_the_English_form_stands_in_the_Chinese_one_and_no_other() =>
        Nothing(InChinese.Where(text => Texts.Places(text.Key) != Texts.Places(text.Value)).Select(text => $"{text.Key}: {text.Value}"));

    [Fact]
    public void The_Chinese_is_Chinese_and_punctuated_as_such() =>
        Nothing(InChinese.Where(text => (Texts.HasWords(text.Key) && !Texts.IsChinese(text.Value)) || Western().IsMatch(text.Value) || (text.Key[^1] == '.' && text.Value[^1] is not ('。' or '}'))).Select(text => $"{text.Key}: {text.Value}"));

    [Fact]
    public void A_word_of_the_rulebook_is_the_same_Chinese_word_here_too() =>
        Nothing(InChinese.SelectMany(text => Texts.Glossary.Where(entry => Texts.Says(text.Key, entry.Word) && !text.Value.Contains(entry.Term, StringComparison.Ordinal)).Select(entry => $"{entry.Word} is {entry.Term}: {text.Key}: {text.Value}")));

    private static void Nothing(IEnumerable<string> faults)
    {
        var found = faults.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    // A Chinese sentence has its own marks; the Western ones stand in numbers and codes alone.
    [GeneratedRegex(@"[,;:?!'()]|\.(?!\d)|""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Western();
}
