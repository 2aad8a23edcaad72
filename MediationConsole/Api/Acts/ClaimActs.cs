using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Api.Acts;

/// <summary>The acts of a guarantee claim (API contract, Guarantee acts).</summary>
internal static class ClaimActs
{
    public static Act? Read(ActValues v) => v.Name switch
    {
        "approve" => new Act.ApproveClaim(v.Fields.Amount("amount", v.Body.Amount), v.Text),
        "decline" => new Act.DeclineClaim(v.Text),
        "approve_claim" => new Act.ApproveClaimBySecond(v.Body.Payment),
        "return_claim" => new Act.ReturnClaim(v.Reason),
        "settle_between" => new Act.SettleBetween(),
        "report_buyer" => new Act.ReportBuyer(v.Text),
        "confirm_report" => new Act.ConfirmReport(v.Reason),
        "dismiss_report" => new Act.DismissReport(v.Reason),
        "answer_questionnaire" => new Act.AnswerQuestionnaire([.. (v.Body.Answers ?? []).Select(answer => new QuestionAnswer(answer?.Question ?? "", answer?.Choice ?? ""))]),
        _ => null,
    };
}
