using System.Globalization;
using System.Resources;

namespace MediationConsole.Cases;

/// <summary>What the law publishes by code, in the reader's language: kinds of evidence, reasons of disputes and of findings, codes of card networks (D1, D16, D20, C1).</summary>
public static class LawNames
{
    private static readonly ResourceManager Texts = new(typeof(LawTexts));

    /// <summary>A kind of evidence; an unknown code as it is.</summary>
    public static string Evidence(string code) => LawName.Evidence(code).Aloud();

    /// <summary>The reason of a dispute in full; an unknown code as it is.</summary>
    public static string Reason(string code) => LawName.Reason(code).Aloud();

    /// <summary>The reason a finding rests on; an unknown code as it is.</summary>
    public static string Finding(string code) => LawName.Finding(code).Aloud();

    /// <summary>What a card network says of its code; null where it is not listed.</summary>
    public static string? Code(string network, string code) =>
        Chargebacks.NetworkCodes.Find(network, code) is null ? null : LawName.Code(network, code).Aloud();

    internal static string Of(string key, string otherwise, CultureInfo reader) => Texts.GetString(key, reader) ?? otherwise;
}

/// <summary>Something published by code, in the middle of a saying: every reader has its title in their own language.</summary>
public readonly record struct LawName(string Key, string Otherwise)
{
    /// <inheritdoc cref="LawNames.Evidence"/>
    public static LawName Evidence(string code) => new($"Evidence.{code}", code);

    /// <inheritdoc cref="LawNames.Reason"/>
    public static LawName Reason(string code) => new($"Reason.{code}", code);

    /// <inheritdoc cref="LawNames.Finding"/>
    public static LawName Finding(string code) => new($"Finding.{code}", code);

    /// <summary>What a card network says of its code.</summary>
    public static LawName Code(string network, string code) => new($"Code.{network}.{code}", code);

    /// <summary>The title as that reader reads.</summary>
    public string In(CultureInfo reader) => LawNames.Of(Key, Otherwise, reader);

    /// <summary>The title in the language of the page that asks.</summary>
    public string Aloud() => In(CultureInfo.CurrentUICulture);
}
