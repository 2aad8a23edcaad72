using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>Who has a conflict steps back and may name a successor (D21); a manager gives a case to a mediator (D20).</summary>
public sealed class HandOverTests : ConsoleContext
{
    [Fact]
    public void A_mediator_steps_back_with_a_reason_in_favour_of_a_colleague()
    {
        var opened = new OpenedCase(Story.Given().UnderReview().ReadByMia());
        var hand = Hand(opened, Mia, Tom);
        Assert.True(hand.Find("dialog [type=submit]").HasAttribute("disabled"));
        hand.Find("#recuse-reason").Input("I know the seller.");
        Pick(hand, "recuse-to", "Tom");
        hand.Find("dialog form").Submit();
        Assert.Equal(Tom.Id, opened.Case.View.Dispute.Assignee);
        Assert.Contains(Mia.Id, opened.Case.View.Dispute.Recused);
    }

    [Fact]
    public void A_colleague_with_an_interest_cannot_take_it_over()
    {
        var related = Tom with { Relations = new HashSet<PartyId> { new("dhgate", "s-12") } };
        var hand = Hand(new OpenedCase(Story.Given().UnderReview().ReadByMia()), Mia, related);
        hand.Find("#recuse-reason").Input("I know the seller.");
        Pick(hand, "recuse-to", "Tom");
        Assert.Equal("Tom has declared a relation to a party of this case (D21).", hand.Find("dialog [type=submit]").GetAttribute("title"));
    }

    [Fact]
    public void A_manager_gives_the_case_to_a_mediator()
    {
        var opened = new OpenedCase(Story.Given().UnderReview(), Max);
        var hand = Hand(opened, Mia, Tom);
        Pick(hand, "assign-to", "Mia");
        hand.Find("dialog form").Submit();
        Assert.Equal(Mia.Id, opened.Case.View.Dispute.Assignee);
    }

    [Fact]
    public void While_a_ruling_waits_nobody_steps_back_from_it()
    {
        var hand = Hand(new OpenedCase(Story.Given(captured: "900.00").WaitsForASecondPerson()), Mia, Tom);
        Assert.Equal("This cannot be done while the case is waiting for a second approval.", hand.Find("button").GetAttribute("title"));
    }

    private static void Pick(IRenderedComponent<HandOver> hand, string box, string option)
    {
        var list = hand.Find($"[role=combobox][aria-labelledby='{box}-label']").GetAttribute("aria-controls");
        hand.FindAll($"#{list} [role=option]").Single(one => one.TextContent.Trim() == option).Click();
    }

    private IRenderedComponent<HandOver> Hand(OpenedCase opened, params Actor.Staff[] colleagues) =>
        Render<HandOver>(one => one.Add(it => it.Case, opened.Case).Add(it => it.Colleagues, colleagues));
}
