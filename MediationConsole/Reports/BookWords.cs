using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports;

/// <summary>What the books say in words, in the language of who reads them.</summary>
internal static class BookWords
{
    /// <summary>Words that stand in a cell as they are.</summary>
    public static string Of(Saying words) => words.Aloud();

    public static string Of(Stage stage) => Say(stage).Aloud();

    public static string Of(Status status) => Sentence(Sentences.Say(status));

    public static string Of(Silence silence) => Sentence(Sentences.Say(silence));

    public static string Of(Remedy remedy) => Say(remedy).Aloud();

    public static string Of(Outcome outcome) => Of($"{Say(outcome.Remedy)}, by {How(outcome.How)} (rule {outcome.Rule})");

    public static string Of(Stay stay) => Of($"{OrderHold.Say(stay.Reason)} {stay.Ref}, since {Instant(stay.Since)} UTC");

    public static string Of(Ruling ruling) => Of($"{Say(ruling.Remedy)} of {ruling.Amount}, by {ruling.ByName}");

    /// <summary>Who appealed and on which ground; null where no appeal is open.</summary>
    public static string? Appeals(Dispute dispute) => dispute.OpenAppeal is null ? null
        : string.Join("; ", dispute.Appeals.Where(appeal => appeal.State == AppealState.Open).Select(appeal => $"{Of(appeal.By)}: {appeal.Ground}"));

    public static string Of(Side side) => Sentence($"{side}");

    /// <summary>For whom a case waits; null where it waits for nobody.</summary>
    public static string? Waiting(string? party) => party is null ? null : Recalled.Waiting(party).Aloud();

    /// <summary>What could not be paid, and why; null where nothing failed.</summary>
    public static string? Failed(Case one) => one.Settlements.All(paid => paid.State != SettlementState.Failed) ? null
        : string.Join("; ", one.Settlements.Where(paid => paid.State == SettlementState.Failed).Select(paid => $"{paid.Amount}: {paid.Note}"));

    /// <summary>What a case is about: the title of a reason, the cause of a hold, or a bank's code as it is.</summary>
    public static string Subject(string code) => Reasons.All.ContainsKey(code) ? LawNames.Reason(code) : Sentence(OrderHold.Say(code));

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What narrows the book, one line each; a single line that says so where nothing does.</summary>
    public static IReadOnlyList<string> Of(CaseFilter filter, PolicyBook policies)
    {
        Saying?[] lines =
        [
            filter.OnlyOpen ? (Saying)"Open cases only" : null,
            filter.Stage is { } stage ? (Saying)$"Stage: {Say(stage)}" : null,
            filter.Status is { } status ? (Saying)$"Status: {Of(status)}" : null,
            filter.Site is { } site ? (Saying)$"Site: {policies.Title(site)}" : null,
            filter.AmongSites is { } sites ? (Saying)$"Sites: {Saying.List(sites.Select(one => Saying.Of(policies.Title(one))))}" : null,
            filter.Reason is { } reason ? (Saying)$"Reason: {Subject(reason)}" : null,
            filter.Assignee is { } assignee ? (Saying)$"Owner: {assignee}" : null,
            filter.Unassigned ? (Saying)"Owner: nobody" : null,
            filter.DueBefore is { } before ? (Saying)$"Due before {Instant(before)} UTC" : null,
            filter.Flag is { } flag ? (Saying)$"Only cases {Say(flag)}" : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : (Saying)$"Search: {filter.Q.Trim()}",
        ];
        var narrowing = lines.OfType<Saying>().Select(Of).ToList();
        return narrowing.Count > 0 ? narrowing : [Of(Everything(filter.Kind))];
    }

    private static Saying Everything(CaseKind? kind) => kind switch
    {
        CaseKind.Hold => (Saying)"No filter: every hold case",
        CaseKind.Chargeback => "No filter: every chargeback case",
        CaseKind.Guarantee => "No filter: every guarantee case",
        _ => "No filter: every dispute",
    };

    private static Saying Say(Stage stage) => stage switch
    {
        Stage.Agreement => (Saying)"Agreement",
        Stage.Mediation => "Mediation",
        Stage.Execution => "Execution",
        Stage.Closed => "Closed",
        Stage.Open => "Open",
        Stage.Inquiry => "Inquiry",
        Stage.Chargeback => "Chargeback",
        Stage.PreArbitration => "Pre-arbitration",
        Stage.Arbitration => "Arbitration",
    };

    private static Saying Say(Remedy remedy) => remedy switch
    {
        Remedy.FullRefund => (Saying)"Full refund",
        Remedy.PartialRefund => "Partial refund",
        Remedy.ReturnAndRefund => "Return and refund",
        Remedy.Release => "Release to the seller",
    };

    private static Saying Say(Burden flag) => flag switch
    {
        Burden.Stayed => (Saying)"that are stayed by a chargeback",
        Burden.Frozen => "whose order is frozen",
        Burden.Appeal => "with an open appeal",
        Burden.Approval => "with a ruling that waits for a second person",
        Burden.Failed => "with a payment that failed",
        Burden.Report => "with a report of the buyer that waits",
    };

    private static Saying How(OutcomeHow how) => how switch
    {
        OutcomeHow.Agreement => (Saying)"agreement",
        OutcomeHow.Default => "default",
        OutcomeHow.Ruling => "ruling",
        OutcomeHow.Withdrawal => "withdrawal",
        OutcomeHow.Chargeback => "chargeback",
    };

    private static string Sentence(Saying words) => words.Aloud() is var text && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : "";
}
