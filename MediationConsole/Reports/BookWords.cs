using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports;

/// <summary>What the books say in words.</summary>
internal static class BookWords
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.Agreement => "Agreement",
        Stage.Mediation => "Mediation",
        Stage.Execution => "Execution",
        Stage.Closed => "Closed",
        Stage.Open => "Open",
        Stage.Inquiry => "Inquiry",
        Stage.Chargeback => "Chargeback",
        Stage.PreArbitration => "Pre-arbitration",
        Stage.Arbitration => "Arbitration",
    };

    public static string Of(Status status) => Sentence(Sentences.Of(status));

    public static string Of(Silence silence) => Sentence(Sentences.Say(silence).ToString());

    public static string Of(Remedy remedy) => remedy switch
    {
        Remedy.FullRefund => "Full refund",
        Remedy.PartialRefund => "Partial refund",
        Remedy.ReturnAndRefund => "Return and refund",
        Remedy.Release => "Release to the seller",
    };

    public static string Of(Outcome outcome) => $"{Of(outcome.Remedy)}, by {How(outcome.How)} (rule {outcome.Rule})";

    /// <summary>Who appealed and on which ground; null where no appeal is open.</summary>
    public static string? Appeals(Dispute dispute) => dispute.OpenAppeal is null ? null
        : string.Join("; ", dispute.Appeals.Where(appeal => appeal.State == AppealState.Open).Select(appeal => $"{Sentence(appeal.By.Word())}: {appeal.Ground}"));

    /// <summary>What could not be paid, and why; null where nothing failed.</summary>
    public static string? Failed(Case one) => one.Settlements.All(paid => paid.State != SettlementState.Failed) ? null
        : string.Join("; ", one.Settlements.Where(paid => paid.State == SettlementState.Failed).Select(paid => $"{paid.Amount}: {paid.Note}"));

    /// <summary>What a case is about: the title of a reason, the cause of a hold, or a bank's code as it is.</summary>
    public static string Subject(string code) => Reasons.All.TryGetValue(code, out var known) ? known.Title : Sentence(OrderHold.Say(code).ToString());

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What narrows the book, one line each; a single line that says so where nothing does.</summary>
    public static IReadOnlyList<string> Of(CaseFilter filter, PolicyBook policies)
    {
        string?[] lines =
        [
            filter.OnlyOpen ? "Open cases only" : null,
            filter.Stage is { } stage ? $"Stage: {Of(stage)}" : null,
            filter.Status is { } status ? $"Status: {Of(status)}" : null,
            filter.Site is { } site ? $"Site: {policies.Title(site)}" : null,
            filter.AmongSites is { } sites ? $"Sites: {string.Join(", ", sites.Select(policies.Title))}" : null,
            filter.Reason is { } reason ? $"Reason: {Subject(reason)}" : null,
            filter.Assignee is { } assignee ? $"Owner: {assignee}" : null,
            filter.Unassigned ? "Owner: nobody" : null,
            filter.DueBefore is { } before ? $"Due before {Instant(before)} UTC" : null,
            filter.Flag is { } flag ? $"Only cases {Of(flag)}" : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : $"Search: {filter.Q.Trim()}",
        ];
        var narrowing = lines.OfType<string>().ToList();
        return narrowing.Count > 0 ? narrowing : [filter.Kind is { } kind && kind != CaseKind.Dispute ? $"No filter: every {kind.Word()} case" : "No filter: every dispute"];
    }

    private static string Of(Burden flag) => flag switch
    {
        Burden.Stayed => "that are stayed by a chargeback",
        Burden.Frozen => "whose order is frozen",
        Burden.Appeal => "with an open appeal",
        Burden.Approval => "with a ruling that waits for a second person",
        Burden.Failed => "with a payment that failed",
        Burden.Report => "with a report of the buyer that waits",
    };

    private static string How(OutcomeHow how) => how switch
    {
        OutcomeHow.Agreement => "agreement",
        OutcomeHow.Default => "default",
        OutcomeHow.Ruling => "ruling",
        OutcomeHow.Withdrawal => "withdrawal",
        OutcomeHow.Chargeback => "chargeback",
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
