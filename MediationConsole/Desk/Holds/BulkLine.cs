using System.Text.Json;
using MediationConsole.Cases;

namespace MediationConsole.Desk.Holds;

/// <summary>What came of freezing or lifting one order among many (H9).</summary>
/// <param name="OrderNo">The number as it was asked for.</param>
/// <param name="Site">The order's site; null where there is no such order, or several.</param>
/// <param name="Ref">The hold that was placed, lifted, or asked about; null where there is none.</param>
/// <param name="Status">How the hold stands now; null where nothing was done.</param>
/// <param name="Code">The refusal's published name, or <c>not_found</c>, <c>ambiguous_order</c>, <c>not_frozen</c>, <c>failed</c>; null where it was done.</param>
/// <param name="Said">Why nothing was done; null where it was.</param>
public sealed record BulkLine(string OrderNo, string? Site, CaseRef? Ref, Status? Status, string? Code, Saying? Said)
{
    /// <summary>The sentence in English, as the published contract has it.</summary>
    public string? Sentence => Said?.ToString();

    public bool IsDone => Code is null;

    /// <summary>The law's own refusal, where it was the law that refused.</summary>
    public Decision.Refused? Refused { get; init; }

    internal static BulkLine Of(string number, string site, CaseRef? reference, Handled handled) => handled.Decision switch
    {
        Decision.Refused refused => new(number, site, reference, null, JsonNamingPolicy.SnakeCaseLower.ConvertName(refused.Code.ToString()), refused.Said) { Refused = refused },
        _ => new(number, site, handled.Situation!.Case.Ref, handled.Situation.Case.Status, null, null),
    };
}
