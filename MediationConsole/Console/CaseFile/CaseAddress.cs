using System.Globalization;
using MediationConsole.Cases;

namespace MediationConsole.Console.CaseFile;

/// <summary>The middle panel's tabs.</summary>
public enum CaseTab { Messages, Evidence, Timeline, Order }

/// <summary>The addresses of the case file: every tab and exhibit has one.</summary>
public static class CaseAddress
{
    public static string Of(CaseRef reference, CaseTab tab, int? exhibit = null, int? with = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/cases/{reference}?tab={tab.ToString().ToLowerInvariant()}");
        if (exhibit is { } number) address += string.Create(CultureInfo.InvariantCulture, $"&exhibit={number}");
        if (with is { } other) address += string.Create(CultureInfo.InvariantCulture, $"&with={other}");
        return address;
    }

    /// <summary>The tab an address names; an unknown name opens the messages.</summary>
    public static CaseTab Tab(string? name) => Enum.TryParse<CaseTab>(name, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : CaseTab.Messages;
}
