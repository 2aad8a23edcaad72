using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace MediationConsole.Cases;

/// <summary>The Chinese of what the law says: by the English form of each saying, in the resource file of this name.</summary>
public static class Chinese
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("zh-CN");

    private static readonly Lazy<FrozenDictionary<string, string>> Forms = new(Read);

    /// <summary>True for a reader of Chinese.</summary>
    public static bool Reads(CultureInfo reader) => reader.TwoLetterISOLanguageName == "zh";

    /// <summary>The Chinese form; the English one where there is none.</summary>
    public static string Of(string english) => Forms.Value.GetValueOrDefault(english, english);

    /// <summary>A party.</summary>
    public static string Of(Side side) => Of(side == Side.Buyer ? "the buyer" : "the seller");

    /// <summary>True where that English form has a Chinese one.</summary>
    public static bool Knows(string english) => Forms.Value.ContainsKey(english);

    // A sentence and a part of one may differ in nothing but their first letter, which Chinese does not have.
    private static FrozenDictionary<string, string> Read() =>
        new ResourceManager(typeof(Chinese)).GetResourceSet(Culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.OrdinalIgnoreCase);
}
