using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>Acts by short names, and stretches of a story that several stories share; all of it goes through the front door.</summary>
internal static class Acts
{
    public static Offer Full => new(Remedy.FullRefund, null);

    public static Offer Partial(string amount, string currency = "USD") => new(Remedy.PartialRefund, Story.Amount(amount, currency));

    public static Offer Return(string? amount = null) => new(Remedy.ReturnAndRefund, amount is null ? null : Story.Amount(amount));

    public static Act.GiveWaybill Waybill(string number = "1234567890", string carrier = "DHL") => new(carrier, number);

    public static Act.AddExhibit Exhibit(string type = "DIFFERENCE_PHOTO", long size = 1_000) =>
        new(type, "photo.jpg", "image/jpeg", size, new string('a', 64), null);

    public static Act.Rule Rule(Remedy remedy = Remedy.FullRefund, string? amount = null, Funding funding = Funding.Seller, params int[] cites) =>
        new(new RulingText(
            remedy, amount is null ? null : Story.Amount(amount), Responsible.Seller, funding, null,
            [new("The lamp does not work", "NOT_AS_DESCRIBED", cites)], "The photos show the fault."));

    /// <summary>The buyer takes the dispute to the centre three days after opening, where the seller's silence has not done so already.</summary>
    public static Story Escalated(this Story story) =>
        story.At(Story.Monday.AddDays(3)).Dispute.Stage == Stage.Mediation ? story : story.When(new Act.Escalate(), by: Buyer).ThenGranted();

    /// <summary>The case reaches review: with a waybill where goods are missing, else with an exhibit of the buyer.</summary>
    public static Story UnderReview(this Story story)
    {
        story.Escalated();
        _ = story.Dispute.Family == ReasonFamily.Nr
            ? story.When(Waybill(), by: Seller)
            : story.When(Exhibit(), by: Buyer).ThenGranted().When(new Act.SubmitEvidence(), by: Buyer);
        return story.ThenGranted().Then(Status.UnderReview);
    }

    /// <summary>Mia has the case and has opened every exhibit.</summary>
    public static Story ReadByMia(this Story story)
    {
        if (story.Dispute.Assignee is null) story.When(new Act.Claim(), by: Mia).ThenGranted();
        foreach (var exhibit in story.Dispute.Exhibits) story.When(new Act.OpenExhibit(exhibit.Number), by: Mia).ThenGranted();
        return story;
    }

    /// <summary>Mia ruled; the undo term runs.</summary>
    public static Story Ruled(this Story story, Remedy remedy = Remedy.FullRefund, string? amount = null) =>
        story.UnderReview().ReadByMia().When(Rule(remedy, amount), by: Mia).ThenGranted().Then(Status.Ruled);

    /// <summary>Mia's ruling has taken effect; whatever is to be paid out is with the gateway.</summary>
    public static Story InForce(this Story story, Remedy remedy = Remedy.FullRefund, string? amount = null) => story.Ruled(remedy, amount).AtTheEndOf(TermCode.Undo);

    /// <summary>Mia ruled at the platform's expense, Max approved, and the ruling has taken effect.</summary>
    public static Story InForceByPlatform(this Story story, string amount) =>
        story.UnderReview().ReadByMia().When(Rule(Remedy.PartialRefund, amount, Funding.Platform), by: Mia).When(new Act.ApproveRuling(), by: Max).ThenGranted().AtTheEndOf(TermCode.Undo);

    /// <summary>That side appeals, and the appeal is taken in.</summary>
    public static Story Appealed(this Story story, Actor by) => story.When(new Act.Appeal("New evidence", "The photos show another lamp."), by).ThenGranted();

    /// <summary>Tom has read everything and decides the appeal.</summary>
    public static Story Heard(this Story story, AppealResult result, Remedy? remedy = null, string? amount = null, Actor.Staff? by = null)
    {
        foreach (var exhibit in story.Dispute.Exhibits) story.When(new Act.OpenExhibit(exhibit.Number), by ?? Tom).ThenGranted();
        return story.When(Decide(result, remedy, amount), by ?? Tom);
    }

    public static Act.DecideAppeal Decide(AppealResult result, Remedy? remedy = null, string? amount = null) =>
        new(result, remedy, amount is null ? null : Story.Amount(amount), "The new photo proves it.");

    /// <summary>The order is frozen, or the hold is gone again.</summary>
    public static Story Frozen(this Story story, string hold = "H-000001") => story.Hears(new OrderNews.Frozen(hold, "misconduct"), Shop).ThenGranted();

    public static Story Unfrozen(this Story story, string hold = "H-000001") => story.Hears(new OrderNews.Unfrozen(hold), Shop).ThenGranted();

    /// <summary>The buyer's bank demands that much back, or decides.</summary>
    public static Story ChargedBack(this Story story, string amount, string chargeback = "C-000001") => story.Hears(new OrderNews.ChargebackNotified(chargeback, Story.Amount(amount))).ThenGranted();

    public static Story BankDecides(this Story story, bool won, string chargeback = "C-000001") => story.Hears(new OrderNews.ChargebackDecided(chargeback, won)).ThenGranted();

    /// <summary>Buyer and seller agreed on a return, and it came to that status.</summary>
    public static Story Returning(this Story story, Status until)
    {
        story.When(new Act.Accept(), by: Seller).Then(Status.AwaitingReturnAddress);
        if (until == Status.AwaitingReturnAddress) return story;
        story.When(new Act.GiveReturnAddress("1 Harbour Road, Shenzhen"), by: Seller).Then(Status.AwaitingReturnTracking);
        return until == Status.AwaitingReturnTracking ? story
            : story.When(new Act.GiveReturnTracking("UPS", "1Z999AA10123456784"), by: Buyer).Then(Status.AwaitingReturnReceipt);
    }

    /// <summary>The gateway confirms everything it was told to pay.</summary>
    public static Story Paid(this Story story)
    {
        foreach (var settlement in story.Dispute.Settlements.Where(one => one is { State: SettlementState.Pending, Held: false }))
            story.When(new Act.ConfirmSettlement(settlement.Id, "bank-" + settlement.Id), by: Gateway).ThenGranted();
        return story;
    }
}
