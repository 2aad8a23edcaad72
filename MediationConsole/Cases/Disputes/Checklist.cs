namespace MediationConsole.Cases.Disputes;

/// <summary>One line of what a side owes, and the exhibits that satisfy it (D16).</summary>
public sealed record Owed(EvidenceLevel Level, IReadOnlyList<string> Items, IReadOnlyList<int> Exhibits)
{
    /// <summary>An optional line owes nothing; any other needs an exhibit that counts and is not deficient.</summary>
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
                .Where(exhibit => exhibit.By == side && exhibit.Counts && exhibit.State != ExhibitState.Deficient && line.Items.Contains(exhibit.Type))
                .Select(exhibit => exhibit.Number),
        ])),
    ];

    /// <summary>How many of the lines that must be there are there, for "3 of 4".</summary>
    public static (int Have, int Need) Count(Dispute dispute, Side side)
    {
        var must = Of(dispute, side).Where(line => line.Level != EvidenceLevel.Optional).ToList();
        return (must.Count(line => line.Satisfied), must.Count);
    }
}
