using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>How a chargeback is answered, or not (C3–C5, C7).</summary>
public sealed class AnswerStories
{
    private static readonly Act.SubmitPack Pack = new(Told.Hash);

    [Theory, Trait("Rule", "C4")]
    [InlineData("DHL", "1234567890", true, ShippingCheck.Delivered)]
    [InlineData("DHL", "1234567890", false, ShippingCheck.TrackingValid)]
    [InlineData("DHL", "12", true, ShippingCheck.TrackingInvalid)]
    public void A_defence_says_whether_shipping_is_right_and_the_tracking_valid(string carrier, string number, bool delivered, ShippingCheck found)
    {
        var sheet = new OrderSheet([new(carrier, number, Story.Monday.AddDays(-5), delivered ? Story.Monday : null)], false, "shipped");
        var defence = Told.Given(sheet: sheet).When(new Act.Defend("The parcel was signed for."), by: Seller).Then(Status.Preparing).Chargeback.Defence;
        Assert.Equal(new Defence("The parcel was signed for.", found, Story.Monday), defence);
    }

    [Fact, Trait("Rule", "C3")]
    public void A_seller_who_stays_silent_leaves_the_answer_to_the_platform() =>
        Told.Given().At(Story.Monday.AddDays(17).AddTicks(-1)).ThenIs(Status.AwaitingSeller).After(days: 17).ThenIs(Status.Preparing)
            .When(new Act.Defend("…"), by: Seller).ThenRefused(Refusal.NotAtThisStage)
            .When(Pack, by: Rita).Then(Status.Submitted);

    [Fact, Trait("Rule", "C3")]
    public void A_seller_for_whom_the_platform_defends_is_told_to_wait() =>
        Told.Given(Told.Notice("10.4"), Told.Shipped)
            .When(new Act.Defend("…"), by: Seller).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.AcceptLoss(), by: Seller).ThenRefused(Refusal.NotYourTurn);

    [Fact, Trait("Rule", "C5")]
    public void Submitting_freezes_the_pack_and_what_comes_later_is_not_in_it()
    {
        var told = Told.Given().When(Acts.Exhibit("DELIVERY_PROOF"), by: Seller).When(new Act.Defend("…"), by: Seller).When(Pack, by: Rita).Then(Status.Submitted);
        told.When(Acts.Exhibit("INVOICE"), by: Seller).Then(Status.Submitted).When(Pack, by: Rita).ThenRefused(Refusal.NotAtThisStage);
        Assert.Equal((Told.Hash, NetworkStage.Chargeback), (told.Chargeback.Pack!.Hash, told.Chargeback.Pack.Stage));
        Assert.Equal([1], told.Chargeback.Pack.Exhibits);
        Assert.Empty(told.Chargeback.Running);
    }

    [Fact, Trait("Rule", "C5")]
    public void A_pack_holds_only_what_may_be_opened()
    {
        var waiting = Told.Given(Told.Notice("10.4"), Told.Shipped).When(Acts.Exhibit() with { NeedsScan = true, Of = Side.Seller }, by: Rita);
        waiting.When(Pack with { Exhibits = [1] }, by: Rita).ThenRefused(Refusal.ImpossibleValue).When(Pack with { Exhibits = [9] }, by: Rita).ThenRefused(Refusal.ImpossibleValue);
        waiting.When(Pack with { Hash = "not a hash" }, by: Rita).ThenRefused(Refusal.ImpossibleValue);
        waiting.When(Pack, by: Rita).Then(Status.Submitted).ThenThat(paper => Assert.Empty(paper.Chargeback.Pack!.Exhibits));
    }

    [Fact, Trait("Rule", "C5")]
    public void Nothing_submitted_by_the_banks_date_is_expired_and_counts_as_lost() =>
        Told.Given().At(Story.Monday.AddDays(20).AddTicks(-1)).ThenIs(Status.Preparing).After(days: 20).ThenIs(Status.Expired).ThenMoney("120.00", "0.00", "0.00")
            .When(Pack, by: Rita).ThenRefused(Refusal.WindowClosed)
            .ThenThat(paper => Assert.Equal((ChargebackState.Lost, Bearer.Seller), (paper.Mark.State, paper.Chargeback.Bearer)));

    [Fact, Trait("Rule", "C5")]
    public void The_banks_acknowledgement_is_recorded_once_the_pack_is_there() =>
        Told.Given(Told.Notice("10.4"), Told.Shipped).When(new Act.RecordAcknowledgement("ACK-1"), by: Rita).ThenRefused(Refusal.NotAtThisStage)
            .When(Pack, by: Rita).When(new Act.RecordAcknowledgement("ACK-1"), by: Rita).Then(Status.Submitted)
            .ThenThat(paper => Assert.Equal("ACK-1", paper.Chargeback.Pack!.Acknowledgement));

    [Fact, Trait("Rule", "C7")]
    public void The_loss_is_accepted_at_any_stage_while_it_is_undecided()
    {
        foreach (var stage in Enum.GetValues<NetworkStage>()) Told.Given(Told.Notice(stage: stage)).When(new Act.AcceptLoss("…"), by: Seller).Then(Status.Accepted);
        Told.Given().After(days: 18).When(new Act.AcceptLoss(), by: Rita).Then(Status.Accepted).When(new Act.AcceptLoss(), by: Rita).ThenRefused(Refusal.CaseClosed);
        Told.Given().After(days: 18).When(Pack, by: Rita).When(new Act.AcceptLoss(), by: Rita).Then(Status.Accepted);
    }

    [Fact, Trait("Rule", "D31")]
    public void An_outage_gives_the_seller_time_back_but_never_beyond_the_banks_date()
    {
        var told = Told.Given(Told.Notice(days: 4));
        var down = new Outage(Story.Monday.AddHours(1), Story.Monday.AddHours(21));
        var paper = (told.Paper with { Situation = told.Paper.Situation with { Outages = [down] } }).Until(Story.Monday.AddDays(1));
        Assert.Equal((Status.AwaitingSeller, Story.Monday.AddDays(1).AddHours(20)), (paper.Chargeback.Status, paper.Chargeback.RunningTerm(TermCode.ChargebackBuffer)!.DueAt));
        Assert.Equal(Status.Expired, paper.Until(Story.Monday.AddDays(4)).Chargeback.Status);
    }

    [Fact, Trait("Rule", "C1")]
    public void No_card_number_is_kept_of_what_anybody_writes()
    {
        const string card = "4111 1111-1111 1111";
        var told = Told.Given(Told.Notice(code: card)).When(new Act.WriteNote(card), by: Rita).When(new Act.WriteMessage(card, null), by: Seller)
            .When(Acts.Exhibit() with { Note = card }, by: Seller).When(new Act.Defend($"My card is {card}."), by: Seller)
            .When(Pack with { Statement = card }, by: Rita).When(new Act.RecordAcknowledgement(card), by: Rita).When(new Act.DecideChargeback(false, card), by: Bank);
        Assert.Equal("My card is **** ****-**** 1111.", told.Chargeback.Defence!.Text);
        Assert.All(told.Paper.Journal, entry => Assert.DoesNotContain(card, System.Text.Json.JsonSerializer.Serialize<object>(entry.Fact), StringComparison.Ordinal));
        Told.Given().When(new Act.AcceptLoss(card), by: Seller).ThenThat(paper => Assert.DoesNotContain(card, Sentences.Of(paper.Journal[^1].Fact, "x"), StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "C2")]
    public void Seller_and_centre_write_to_each_other_and_the_buyer_speaks_with_the_bank() =>
        Told.Given().When(new Act.WriteMessage("…", Reader.Both), by: Seller).ThenRefused(Refusal.ImpossibleValue)
            .When(new Act.WriteMessage("…", null), by: Buyer).ThenRefused(Refusal.RoleMissing)
            .When(new Act.WriteMessage("…", null), by: Seller).Then(Status.AwaitingSeller)
            .ThenThat(paper => Assert.Equal(Reader.Centre, Assert.IsType<Fact.MessageWritten>(paper.Journal[^1].Fact).To));
}
