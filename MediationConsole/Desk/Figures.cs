using System.Diagnostics.Metrics;
using MediationConsole.Cases;

namespace MediationConsole.Desk;

/// <summary>What the desk counts for whoever watches over it (System.Diagnostics.Metrics, meter <c>MediationConsole</c>). Names and refs are never among it.</summary>
public static class Figures
{
    /// <summary>The name under which the figures are collected.</summary>
    public const string Name = "MediationConsole";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("mediation.acts", "{act}", "Acts that came to the door, by name and what the law said.");
    private static readonly Counter<long> Lapses = Meter.CreateCounter<long>("mediation.lapses", "{term}", "Terms that lapsed.");
    private static readonly Histogram<double> Sweeps = Meter.CreateHistogram<double>("mediation.sweep.duration", "s", "How long a sweep took.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("mediation.deliveries", "{attempt}", "Attempts to deliver, by channel and what came of it.");

    internal static void Handled(string act, Decision decision) =>
        Acts.Add(1, new("act", act), new("said", decision is Decision.Refused refused ? refused.Code.ToString() : "granted"));

    internal static void Swept(int lapsed, TimeSpan took)
    {
        Lapses.Add(lapsed);
        Sweeps.Record(took.TotalSeconds);
    }

    internal static void Tried(string channel, string came) => Deliveries.Add(1, new("channel", channel), new("came", came));
}
