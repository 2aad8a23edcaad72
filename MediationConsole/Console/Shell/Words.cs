using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Shell;

/// <summary>Names of the law as people read them. The texts are resources; this says which one speaks.</summary>
public static class Words
{
    public static string Stage(IStringLocalizer texts, Stage stage) => texts["Stage." + stage];

    /// <param name="waitingFor">Whose move it is, where known.</param>
    /// <param name="kind">Of which kind the case is.</param>
    /// <param name="heldBack">True while a payment waits for a hold to be lifted (D29).</param>
    public static string Status(IStringLocalizer texts, Status status, string? waitingFor = null, bool heldBack = false, CaseKind kind = CaseKind.Dispute) => (status, waitingFor) switch
    {
        (Cases.Status.UnderReview, _) when kind != CaseKind.Dispute => texts["Status.UnderReview.Other"],
        (not Cases.Status.Submitted, "bank") => texts["Status.Stayed"],
        (Cases.Status.Settling, _) when heldBack => texts["Status.Settling.Held"],
        (Cases.Status.Settled or Cases.Status.Withdrawn, "staff") => texts["Status.Closed.Appeal", texts["Status." + status]],
        (Cases.Status.Settled or Cases.Status.Withdrawn, "manager") => texts["Status.Closed.Failed", texts["Status." + status]],
        (Cases.Status.AwaitingReturnAddress or Cases.Status.AwaitingReturnTracking or Cases.Status.AwaitingReturnReceipt, "staff") => texts["Status.Return.Appeal"],
        (Cases.Status.AwaitingPartyApproval, "buyer") => texts["Status.AwaitingPartyApproval.Buyer"],
        (Cases.Status.AwaitingPartyApproval, "seller") => texts["Status.AwaitingPartyApproval.Seller"],
        (Cases.Status.AwaitingEvidence, "buyer") => texts["Status.AwaitingEvidence.Buyer"],
        (Cases.Status.AwaitingEvidence, "seller") => texts["Status.AwaitingEvidence.Seller"],
        _ => texts["Status." + status],
    };

    /// <summary>What silence will do, in few words.</summary>
    public static string Silence(IStringLocalizer texts, Silence silence) => texts["Silence." + silence];

    public static string Term(IStringLocalizer texts, TermCode code) => texts["Term." + code];

    public static string Remedy(IStringLocalizer texts, Remedy remedy) => texts["Remedy." + remedy];

    /// <summary>The title of a reason, short enough for a table; an unknown code as it is.</summary>
    public static string Reason(IStringLocalizer texts, string code) => texts["Reason." + code] is { ResourceNotFound: false } known ? known.Value : code;

    /// <summary>Every role the person holds.</summary>
    public static string Roles(IStringLocalizer texts, IEnumerable<string> roles) => string.Join(", ", roles.Select(role => texts["Role." + role].Value));
}
