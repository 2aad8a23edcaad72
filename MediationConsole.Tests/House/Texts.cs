using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MediationConsole.Tests.House;

/// <summary>A resource file in English, with its Chinese twin beside it.</summary>
internal sealed partial record Texts(FileInfo File)
{
    public const string Chinese = ".zh-CN.resx";

    /// <summary>Words of the rulebook that have one word in Chinese, or one that all their words hold.</summary>
    public static IReadOnlyList<(string Word, string Term)> Glossary { get; } =
    [
        ("dispute", "纠纷"), ("mediator", "调解员"), ("chargeback", "拒付"), ("guarantee", "保障"), ("appeal", "申诉"), ("ruling", "裁决"), ("exhibit", "证据"), ("waybill", "运单"),
        ("tracking number", "运单号"), ("escrow", "托管"), ("settlement", "结算"), ("policy", "政策"), ("journal", "日志"), ("gateway", "网关"), ("manager", "主管"), ("buyer", "买"), ("seller", "卖"),
    ];

    public static IEnumerable<Texts> All => new DirectoryInfo(Path.Combine(Repository.Top.FullName, "MediationConsole", "Console"))
        .EnumerateFiles("*.resx", SearchOption.AllDirectories).Where(file => !file.Name.EndsWith(Chinese, StringComparison.Ordinal)).Select(file => new Texts(file));

    public string Name => Repository.Name(File);

    public FileInfo Twin => new(Path.ChangeExtension(File.FullName, null) + Chinese);

    /// <summary>Texts by key; a key that stands there twice breaks it.</summary>
    public static Dictionary<string, string> Read(FileInfo file) =>
        XDocument.Load(file.FullName).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal);

    /// <summary>The places into which something is written, each once.</summary>
    public static string Places(string text) => string.Join(' ', PlaceForm().Matches(text).Select(match => match.Value).Distinct().Order());

    /// <summary>True for a text that has anything to translate: words of two letters at least, beside names that are the same everywhere and what only joins two figures.</summary>
    public static bool HasWords(string text) => WordForm().IsMatch(NameForm().Replace(text, ""));

    /// <summary>True where that word stands in the text, alone or as its plural.</summary>
    public static bool Says(string text, string word) => Regex.IsMatch(text, $@"\b{word}s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static bool IsChinese(string text) => HanForm().IsMatch(text);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceForm();

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordForm();

    [GeneratedRegex("English|SHA-256|Webhook|MB|KB|\\bof\\b|\\bin\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HanForm();
}
