using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Storage;

namespace MediationConsole.Reports.Packs;

/// <summary>One exhibit of a pack: how the pack calls it, where in it the file lies, and its bytes.</summary>
/// <param name="Path">The path inside the zip.</param>
public sealed record PackExhibit(int Place, Exhibit Exhibit, string Path, byte[] Bytes)
{
    /// <summary>How the paper calls it: E-1 is the first.</summary>
    public string Label => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"E-{Place}");
}

/// <summary>All that a representment pack says (C5): the same content always makes the same bytes.</summary>
public sealed record PackContent(
    Chargeback Chargeback, OrderRow Order, OrderDetails Details, IReadOnlyList<(DateTimeOffset At, string Sentence)> Timeline, string? Statement, IReadOnlyList<PackExhibit> Exhibits)
{
    public IReadOnlyList<Need> Needs => Need.Of(Chargeback.Network, Chargeback.ReasonCode, Exhibits.Select(one => one.Exhibit));
}

/// <summary>A pack as it would go out, or went out.</summary>
/// <param name="Hash">SHA-256 of the zip.</param>
/// <param name="Faults">Why the network would not take it, in sentences; empty where it would.</param>
/// <param name="Undrawable">How many characters of its texts no font of the program can draw; the paper names them by their codes.</param>
public sealed record AssembledPack(byte[] Zip, byte[] Pdf, int Pages, string Hash, IReadOnlyList<string> Faults, int Undrawable, PackContent Content);
