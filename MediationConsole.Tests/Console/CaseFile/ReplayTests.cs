using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>The case as it stood at a ruling, folded anew from its journal (D28).</summary>
public sealed class ReplayTests : ConsoleContext
{
    [Fact]
    public void Everything_is_as_it_was_when_the_ruling_was_issued()
    {
        var story = Story.Given().Appealed();
        var now = OpenedCase.View(story);
        var then = Replay.Of(now, now.SeqOf(story.Dispute.Rulings[0]), Ledger(story, 1));
        Assert.Equal(RulingState.Pending, then.Dispute.Rulings.Single().State);
        Assert.Equal((Status.UnderReview, 0, 0), (then.Dispute.Status, then.Dispute.Appeals.Count, then.Dispute.Settlements.Count));
        Assert.Equal(Story.Amount("120.00"), then.Situation.Exposure.Remaining);
        Assert.Equal(TermState.Running, then.Dispute.Terms.Last(term => term.Code == TermCode.Ruling).State);
        Assert.Equal(then.AsOf!.At, then.Now);
    }

    [Fact]
    public void A_hold_that_was_lifted_since_is_there_again()
    {
        var hold = new OrderHold("H-000007", "manual", Story.Monday);
        var story = Story.Given().When(new Act.HearOfHold(hold), by: new Actor.Marketplace()).When(new Act.WriteMessage("Hello", null), by: Buyer)
            .When(new Act.HearOfLift(hold.Ref), by: new Actor.Marketplace()).ThenGranted();
        var now = OpenedCase.View(story);
        Assert.Equal(hold.Ref, Replay.Of(now, now.Journal.Count - 1, Ledger(story, 1)).Situation.Order.Holds.Single().Ref);
        Assert.Empty(Replay.Of(now, now.Journal.Count, Ledger(story, 1)).Situation.Order.Holds);
    }

    [Fact]
    public void In_the_past_nothing_can_be_done_and_the_banner_says_so()
    {
        var story = Story.Given(captured: "900.00").WaitsForASecondPerson();
        var opened = new OpenedCase(story, Tom);
        var now = opened.Case.View;
        opened.Case.Show(Replay.Of(now, now.SeqOf(story.Dispute.Rulings[0]), Ledger(story, 1)), Tom);
        Assert.Equal("This is the past.", opened.Case.Rehearse(new Act.WriteNote("…")).WhyNot);
        var panel = Render<ApprovalPanel>(one => one.Add(it => it.Case, opened.Case));
        Assert.All(panel.FindAll(".acts button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Contains("The case as it stood", Render<CaseBanners>(one => one.Add(it => it.Case, opened.Case)).Markup, StringComparison.Ordinal);
        Assert.Empty(Render<MessagesTab>(one => one.Add(it => it.Case, opened.Case)).FindComponents<Composer>());
    }

    private static IEnumerable<LedgerRow> Ledger(Story story, int first) => story.Paper.Ledger.Take(first).Select(one => new LedgerRow
    {
        Kind = one.Kind,
        Currency = one.Currency.Code,
        Entries = [.. one.Entries.Select(entry => new LedgerEntryRow { Account = entry.Account, Minor = entry.Minor })],
    });
}
