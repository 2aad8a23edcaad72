using System.Globalization;

namespace MediationConsole.Cases;

/// <summary>The four kinds of case (section 1).</summary>
public enum CaseKind { Dispute, Hold, Chargeback, Guarantee }

/// <summary>The name of a case: a letter, a dash, six digits or more, for example <c>D-000123</c> (section 1).</summary>
public readonly record struct CaseRef(CaseKind Kind, long Number)
{
    /// <summary>Reads a ref; false where the text is none.</summary>
    public static bool TryParse(string? text, out CaseRef reference)
    {
        reference = default;
        if (text is not { Length: >= 8 and <= 14 } || text[1] != '-' || KindOf(text[0]) is not { } kind) return false;
        var digits = text.AsSpan(2);
        if (digits.ContainsAnyExceptInRange('0', '9') || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        reference = new CaseRef(kind, number);
        // One case has one name: D-0000001 is not another way to write D-000001.
        return number > 0 && reference.ToString() == text;
    }

    /// <summary>Reads a ref of our own records, where a malformed one is a fault.</summary>
    public static CaseRef Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is no case ref.");

    /// <inheritdoc/>
    public override string ToString() => $"{Letter(Kind)}-{Number.ToString("D6", CultureInfo.InvariantCulture)}";

    private static char Letter(CaseKind kind) => kind switch
    {
        CaseKind.Dispute => 'D',
        CaseKind.Hold => 'H',
        CaseKind.Chargeback => 'C',
        CaseKind.Guarantee => 'G',
    };

    private static CaseKind? KindOf(char letter) => letter switch
    {
        'D' => CaseKind.Dispute,
        'H' => CaseKind.Hold,
        'C' => CaseKind.Chargeback,
        'G' => CaseKind.Guarantee,
        _ => null,
    };
}

/// <summary>Words for kinds of case.</summary>
public static class CaseKinds
{
    /// <summary>A kind as it is published.</summary>
    public static string Word(this CaseKind kind) => kind switch
    {
        CaseKind.Dispute => "dispute",
        CaseKind.Hold => "hold",
        CaseKind.Chargeback => "chargeback",
        CaseKind.Guarantee => "guarantee",
    };

    /// <summary>The stages through which cases of a kind go, in life order (section 2, C7).</summary>
    public static IReadOnlyList<Stage> Stages(this CaseKind kind) => kind switch
    {
        CaseKind.Dispute => [Stage.Agreement, Stage.Mediation, Stage.Execution, Stage.Closed],
        CaseKind.Chargeback => [Stage.Inquiry, Stage.Chargeback, Stage.PreArbitration, Stage.Arbitration, Stage.Closed],
        CaseKind.Hold or CaseKind.Guarantee => [Stage.Open, Stage.Closed],
    };

    /// <summary>Where cases of a kind can stand, in life order (section 2, H2, C1, G1).</summary>
    public static IReadOnlyList<Status> Statuses(this CaseKind kind) => kind switch
    {
        CaseKind.Dispute =>
        [
            Status.AwaitingSeller, Status.AwaitingBuyer, Status.AwaitingWaybill, Status.AwaitingEvidence, Status.UnderReview, Status.AwaitingPartyApproval,
            Status.AwaitingSecondApproval, Status.Ruled, Status.AwaitingReturnAddress, Status.AwaitingReturnTracking, Status.AwaitingReturnReceipt, Status.Settling,
            Status.SettlementFailed, Status.Settled, Status.Withdrawn,
        ],
        CaseKind.Hold => [Status.AwaitingSeller, Status.UnderReview, Status.AwaitingSecondApproval, Status.Lifted, Status.OrderClosed],
        CaseKind.Chargeback => [Status.AwaitingSeller, Status.Preparing, Status.Submitted, Status.Won, Status.Lost, Status.Expired, Status.Accepted],
        CaseKind.Guarantee =>
            [Status.UnderReview, Status.AwaitingSecondApproval, Status.Settling, Status.SettlementFailed, Status.Paid, Status.Declined, Status.Lapsed],
    };

    /// <summary>True for a status in which a case is closed, and stays so unless an appeal opens it again (section 2, D28, H2, C7, G1).</summary>
    public static bool Ends(this Status status) => status is Status.Settled or Status.Withdrawn or Status.Lifted or Status.OrderClosed
        or Status.Won or Status.Lost or Status.Expired or Status.Accepted or Status.Paid or Status.Declined or Status.Lapsed;
}
