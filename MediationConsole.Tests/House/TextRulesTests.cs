using MediationConsole.Cases;
using MediationConsole.Console.Shell;

namespace MediationConsole.Tests.House;

/// <summary>Everything that people read on the screens stands in resources, in English and in Chinese.</summary>
public sealed class TextRulesTests
{
    public static TheoryData<string> Files => [.. Texts.All.Select(texts => texts.Name)];

    [Theory, MemberData(nameof(Files))]
    public void Every_text_is_there_in_both_languages_with_the_same_places(string name)
    {
        var texts = Texts.All.Single(one => one.Name == name);
        var (english, chinese) = (Texts.Read(texts.File), Texts.Read(texts.Twin));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.True(text.Value.Length > 0 && chinese[text.Key].Length > 0, $"{text.Key} says nothing."));
        Assert.All(english, text => Assert.True(Texts.Places(text.Value) == Texts.Places(chinese[text.Key]), $"{text.Key} writes into {Texts.Places(text.Value)} and {Texts.Places(chinese[text.Key])}."));
        Assert.All(english.Where(text => Texts.HasWords(text.Value)), text => Assert.True(Texts.IsChinese(chinese[text.Key]), $"{text.Key} is not translated: {chinese[text.Key]}"));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_word_of_the_rulebook_is_the_same_Chinese_word_everywhere(string name)
    {
        var texts = Texts.All.Single(one => one.Name == name);
        var chinese = Texts.Read(texts.Twin);
        foreach (var (key, english) in Texts.Read(texts.File))
            foreach (var (word, term) in Texts.Glossary.Where(entry => Texts.Says(english, entry.Word)))
                Assert.True(chinese[key].Contains(term, StringComparison.Ordinal), $"{key} speaks of a {word}, which is {term}: {chinese[key]}");
    }

    [Fact]
    public void No_words_stand_in_the_markup_itself()
    {
        var words = Markup.Words();
        Assert.True(words.Count == 0, string.Join('\n', words));
    }

    [Fact]
    public void What_the_law_publishes_by_code_is_called_as_the_law_calls_it()
    {
        Assert.All(EvidenceTypes.All, one => Assert.Equal(one.Value, LawNames.Evidence(one.Key)));
        Assert.All(Reasons.All, one => Assert.Equal(one.Value.Title, LawNames.Reason(one.Key)));
        Assert.All(RulingReasons.All, one => Assert.Equal(one.Value.Title, LawNames.Finding(one.Key)));
    }
}
