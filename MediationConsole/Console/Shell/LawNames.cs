using System.Globalization;
using System.Resources;
using MediationConsole.Cases;

namespace MediationConsole.Console.Shell;

/// <summary>What the law publishes by code, in the reader's language: kinds of evidence, reasons of disputes, reasons of findings (D1, D16, D20).</summary>
public static class LawNames
{
    private static readonly ResourceManager Texts = new(typeof(LawTexts));

    /// <summary>A kind of evidence; an unknown code as it is.</summary>
    public static string Evidence(string code) => Of("Evidence", code);

    /// <summary>The reason of a dispute in full; an unknown code as it is.</summary>
    public static string Reason(string code) => Of("Reason", code);

    /// <summary>The reason a finding rests on; an unknown code as it is.</summary>
    public static string Finding(string code) => Of("Finding", code);

    private static string Of(string list, string code) => Texts.GetString($"{list}.{code}", CultureInfo.CurrentUICulture) ?? code;
}
