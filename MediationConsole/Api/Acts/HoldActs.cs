using MediationConsole.Cases;

namespace MediationConsole.Api.Acts;

/// <summary>The acts of a hold (API contract, Hold acts).</summary>
internal static class HoldActs
{
    public static Act? Read(ActValues v) => v.Name switch
    {
        "appeal" => new Act.AppealHold(v.Text),
        "lift" => new Act.LiftHold(v.Reason),
        "uphold" => new Act.UpholdHold(v.Reason),
        "overturn" => new Act.OverturnHold(v.Reason),
        "approve_lift" => new Act.ApproveLift(),
        "return_lift" => new Act.ReturnLift(v.Reason),
        "stop_closing" => new Act.StopClosing(v.Reason),
        "set_review" => new Act.SetReview(v.Needed("at", v.At), v.Reason),
        _ => null,
    };
}
