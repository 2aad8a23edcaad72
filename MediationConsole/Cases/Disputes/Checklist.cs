namespace MediationConsole.Cases.Disputes;

/// <summary>One line of what a side owes, and the exhibits that satisfy it (D16).</summary>
public sealed record Owed(EvidenceLevel Level, IReadOnlyList<string> Items, IReadOnlyList<int> Exhibits)
{
    /// <summary>An optional line owes nothing; any other needs an exhibit that counts, is not deficient and is not damaged.</summary>
    public bool Satisfied => Level == EvidenceLevel.Optional || Exhibits.Count > 0;
}

/// <summary>What each side still owes under the dispute's reason (D16).</summary>
public static class Checklist
{
    /// <summary>The lines of that side's checklist with what is there.</summary>
    public static IReadOnlyList<Owed> Of(Dispute dispute, Side side) =>
    [
        .. Reasons.All[dispute.Reason].Owed(side).Select(line => new Owed(line.Level, line.Items,
        [
            .. dispute.Exhibits
                .Where(exhibit => exhibit.By == side && Satisfies(exhibit) && line.Items.Contains(exhibit.Type))
                .Select(exhibit => exhibit.Number),
        ])),
    ];

    /// <summary>How many of the lines that must be there are there, for "3 of 4".</summary>
    public static (int Have, int Need) Count(Dispute dispute, Side side)
    {
        var must = Of(dispute, side).Where(line => line.Level != EvidenceLevel.Optional).ToList();
        return (must.Count(line => line.Satisfied), must.Count);
    }

    // What waits for its scan has been sent; what withheld means to the other party is nothing to the centre.
    private static bool Satisfies(Exhibit exhibit) => exhibit is { Counts: true, Damaged: null } && exhibit.Judgement != Judgement.Deficient;
}
