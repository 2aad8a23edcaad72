using System.Globalization;
using MediationConsole.Cases;

namespace MediationConsole.Console.CaseFile;

/// <summary>The middle panel's tabs.</summary>
public enum CaseTab { Messages, Evidence, Timeline, Decisions, Order }

/// <summary>The addresses of the case file: every tab, exhibit, pair of rulings and moment of the past has one.</summary>
public static class CaseAddress
{
    public static string Of(CaseRef reference, CaseTab tab, int? exhibit = null, int? with = null, long? asOf = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/cases/{reference}?tab={tab.ToString().ToLowerInvariant()}");
        if (exhibit is { } number) address += string.Create(CultureInfo.InvariantCulture, $"&exhibit={number}");
        if (with is { } other) address += string.Create(CultureInfo.InvariantCulture, $"&with={other}");
        if (asOf is { } moment) address += string.Create(CultureInfo.InvariantCulture, $"&asof={moment}");
        return address;
    }

    /// <summary>An address in the same case at the moment that is shown.</summary>
    public static string Of(CaseView view, CaseTab tab, int? exhibit = null, int? with = null) => Of(view.Case.Ref, tab, exhibit, with, view.AsOf?.Seq);

    /// <summary>Two rulings side by side.</summary>
    public static string Compare(CaseView view, int earlier, int later) =>
        Of(view, CaseTab.Decisions) + string.Create(CultureInfo.InvariantCulture, $"&earlier={earlier}&later={later}");

    /// <summary>The case as it stood at a fact of its journal.</summary>
    public static string AsOf(CaseRef reference, long seq) => Of(reference, CaseTab.Messages, asOf: seq);

    /// <summary>The tab an address names; an unknown name opens the messages.</summary>
    public static CaseTab Tab(string? name) => Enum.TryParse<CaseTab>(name, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : CaseTab.Messages;
}
