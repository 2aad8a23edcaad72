using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>The second person approves exactly what was written, and nothing that was written since (D22).</summary>
public sealed class ApprovalPanelTests : ConsoleContext
{
    private static Story Waiting => Story.Given(captured: "900.00").WaitsForASecondPerson();

    [Fact]
    public void The_second_person_reads_all_of_it_and_approves_by_its_hash()
    {
        var opened = new OpenedCase(Waiting, Tom);
        var hash = opened.Case.View.Dispute.RulingToApprove!.Hash;
        var panel = Panel(opened);
        Assert.All(["Full refund of USD 900.00", "The lamp does not work", "B-1", "The photos show the fault.", "Dear Ana Ruiz,", ApprovalPanel.InBrief(hash), "above the limit of USD 500.00"],
            part => Assert.Contains(part, panel.Markup, StringComparison.Ordinal));
        Button(panel, "Approve").Click();
        panel.FindAll("dialog form")[0].Submit();
        Assert.Equal(new Act.ApproveRuling(hash), opened.Done.Single().Act);
        Assert.Equal(Status.Ruled, opened.Case.View.Dispute.Status);
    }

    [Fact]
    public void The_author_can_edit_or_take_back_and_never_approve()
    {
        var panel = Panel(new OpenedCase(Waiting, Mia));
        Assert.Contains("waits for a second person", panel.Markup, StringComparison.Ordinal);
        Assert.False(Button(panel, "Edit").HasAttribute("disabled"));
        Assert.False(Button(panel, "Take back").HasAttribute("disabled"));
        Assert.DoesNotContain(panel.FindAll(".acts button"), button => button.TextContent.Contains("Approve", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_may_not_approve_reads_the_sentence_of_the_law()
    {
        var related = Tom with { Relations = new HashSet<PartyId> { new("dhgate", "b-77") } };
        foreach (var (person, sentence) in new[] { (Rita, "Your role does not allow this."), (related, "Tom has declared a relation to a party of this case (D21).") })
        {
            var panel = Panel(new OpenedCase(Waiting, person));
            Assert.Equal(sentence, Button(panel, "Approve").GetAttribute("title"));
            Assert.True(Button(panel, "Approve").HasAttribute("disabled"));
            Assert.True(Button(panel, "Give back").HasAttribute("disabled"));
        }
    }

    [Fact]
    public void What_was_written_anew_is_not_approved_before_it_is_read_anew()
    {
        var opened = new OpenedCase(Waiting, Tom);
        var panel = Panel(opened);
        opened.Meanwhile(Acts.Rule(Remedy.PartialRefund, "700.00"), by: Mia);
        panel.Render(one => one.Add(it => it.Case, opened.Case));
        Assert.Contains("Mia has written this ruling anew", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("The ruling was written anew after you read it: read it again (D22).", Button(panel, "Approve").GetAttribute("title"));
        Assert.Contains("Full refund of USD 900.00", panel.Find(".record").TextContent, StringComparison.Ordinal);
        Button(panel, "Read the new one").Click();
        Assert.Contains("Partial refund of USD 700.00", panel.Find(".record").TextContent, StringComparison.Ordinal);
        Assert.False(Button(panel, "Approve").HasAttribute("disabled"));
    }

    [Fact]
    public void It_goes_back_to_its_author_only_with_a_reason()
    {
        var opened = new OpenedCase(Waiting, Max);
        var panel = Panel(opened);
        Button(panel, "Give back…").Click();
        var dialog = panel.FindAll("dialog")[1];
        Assert.True(dialog.QuerySelector("[type=submit]")!.HasAttribute("disabled"));
        panel.Find("#return-ruling-text").Input("The second point rests on nothing.");
        panel.FindAll("dialog form")[1].Submit();
        Assert.Equal(new Act.ReturnRuling("The second point rests on nothing."), opened.Done.Single().Act);
        Assert.Equal(Status.UnderReview, opened.Case.View.Dispute.Status);
    }

    [Fact]
    public void The_form_takes_up_what_was_written_to_write_it_anew()
    {
        var opened = new OpenedCase(Waiting, Mia);
        opened.Case.Ruling.Take(opened.Case.View.Dispute.RulingToApprove!, Story.Amount("900.00"));
        var form = Render<RulingPanel>(one => one.Add(it => it.Case, opened.Case));
        Assert.Equal("The lamp does not work", form.Find("#finding-point-1").GetAttribute("value"));
        Assert.Equal("The photos show the fault.", form.Find("#ruling-text").GetAttribute("value"));
        form.FindAll("button").First(button => button.TextContent.Contains("Leave it as it was", StringComparison.Ordinal)).Click();
        Assert.Empty(form.FindComponents<RulingForm>());
    }

    private static IElement Button(IRenderedComponent<ApprovalPanel> panel, string name) =>
        panel.FindAll("button").First(button => button.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<ApprovalPanel> Panel(OpenedCase opened) => Render<ApprovalPanel>(one => one.Add(it => it.Case, opened.Case));
}
