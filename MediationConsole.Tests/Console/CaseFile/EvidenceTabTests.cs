using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>The exhibits of a case: looked at one by one or buyer beside seller, cited and judged (D15, D16, D20).</summary>
public sealed class EvidenceTabTests : ConsoleContext
{
    // B-1, S-1, B-2, S-2, in the order in which they came.
    private static Story Four => Story.Given().UnderReview().When(new Act.Claim(), by: Mia)
        .When(Acts.Exhibit("QUALITY_RECORD"), by: Seller).ThenGranted().When(Acts.Exhibit("EXPERT_REPORT"), by: Buyer).ThenGranted().When(Acts.Exhibit("EXPERT_REPORT"), by: Seller).ThenGranted();

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    public void The_buyer_stands_left_of_the_seller_whichever_is_chosen(int chosen, int beside)
    {
        var tab = Tab(new(Four), chosen, beside);
        Assert.Equal(["Exhibit B-1: Photo or video showing the difference", "Exhibit S-2: Third-party inspection report"], tab.FindAll("figure img").Select(image => image.GetAttribute("alt")));
        Assert.Equal(chosen == 1 ? "B-1" : "S-2", tab.Find(".which").TextContent);
        Assert.Equal("true", tab.Find("[data-lock]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void One_compares_with_what_the_other_side_says_of_the_same_thing()
    {
        Assert.EndsWith("&exhibit=3&with=4", Link(Tab(new(Four), 3), "c"), StringComparison.Ordinal);
        Assert.EndsWith("&exhibit=1&with=2", Link(Tab(new(Four), 1), "c"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_another_exhibit_one_steps_through_those_of_the_same_side()
    {
        var tab = Tab(new(Four), 2, 1);
        Assert.EndsWith("&exhibit=4&with=1", Link(tab, "]"), StringComparison.Ordinal);
        Assert.EndsWith("&exhibit=1&with=2", Link(tab, "s"), StringComparison.Ordinal);
        Assert.EndsWith("&exhibit=3&with=2", tab.Find("nav a[title^='B-2']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("&exhibit=2", Link(Tab(new(Four), 1), "]"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "D20")]
    public void Who_opened_an_exhibit_and_who_judged_it_is_said_with_the_time()
    {
        var story = Four.When(new Act.OpenExhibit(1), by: Tom).ThenGranted().After(hours: 2).When(new Act.OpenExhibit(1), by: Mia).ThenGranted();
        var opened = new OpenedCase(story.When(new Act.JudgeExhibit(1, false, "The label is cut off."), by: Mia).ThenGranted());
        var deeds = Tab(opened, 1).FindAll("dl > div").ToDictionary(line => line.Children[0].TextContent, line => line.QuerySelectorAll(".deed").Select(deed => Flat(deed.TextContent)));
        Assert.Equal([$"{Mia.Kind}, Thu 5 Nov, 18:00: The label is cut off."], deeds["Found deficient"]);
        Assert.Equal(["Tom, Thu 5 Nov, 16:00", "Mia, Thu 5 Nov, 18:00"], deeds["Opened by"]);
        Assert.Equal("nobody yet", Flat(Tab(opened, 2).FindAll("dd")[0].TextContent));
    }

    [Fact, Trait("Rule", "D16")]
    public void An_exhibit_is_judged_by_a_key_or_with_a_reason()
    {
        var opened = new OpenedCase(Four);
        var tab = Tab(opened, 1);
        tab.Find("[data-key=v]").Click();
        Assert.Equal(ExhibitState.Valid, opened.Case.View.Dispute.Exhibit(1)!.State);
        tab.Find("#deficient-text").Input("Out of focus");
        tab.Find("#deficient-text").Closest("form")!.Submit();
        Assert.Equal((ExhibitState.Deficient, "Out of focus"), (opened.Case.View.Dispute.Exhibit(1)!.State, opened.Case.View.Dispute.Exhibit(1)!.Reason));
    }

    [Fact]
    public void Who_may_not_judge_reads_why_on_the_button()
    {
        var button = Tab(new(Four, Otto), 1).Find("[data-key=v]");
        Assert.True(button.HasAttribute("disabled"));
        Assert.EndsWith(".", button.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_page_cannot_show_is_opened_by_taking_it_away()
    {
        var pdf = Acts.Exhibit("EXPERT_REPORT") with { FileName = "report.pdf", MediaType = "application/pdf" };
        List<int> taken = [];
        var opened = new OpenedCase(Story.Given().UnderReview().When(pdf, by: Seller).ThenGranted());
        var tab = Render<EvidenceTab>(one => one.Add(it => it.Case, opened.Case).Add(it => it.Number, 2).Add(it => it.OnOpened, taken.Add));
        Assert.Empty(tab.FindAll("figure img, [data-view=in]"));
        tab.Find("figure a[download]").Click();
        Assert.Equal([2], taken);
    }

    [Fact]
    public void A_video_is_played_in_the_page()
    {
        var video = Acts.Exhibit("FAULT_VIDEO") with { FileName = "fault.mp4", MediaType = "video/mp4" };
        var opened = new OpenedCase(Story.Given().UnderReview().When(video, by: Seller).ThenGranted());
        Assert.Equal("/cases/D-000001/exhibits/2/content", Tab(opened, 2).Find("figure video").GetAttribute("src"));
    }

    [Fact, Trait("Rule", "D16")]
    public void An_exhibit_is_withheld_and_shown_again_with_a_reason()
    {
        var opened = new OpenedCase(Four);
        var tab = Tab(opened, 1);
        tab.Find("#withhold-text").Input("It shows the neighbour's address.");
        tab.Find("#withhold-text").Closest("form")!.Submit();
        tab.Render();
        Assert.Contains("withheld from the seller", tab.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.Contains(tab.FindAll("dl > div"), line => line.TextContent.Contains("It shows the neighbour's address.", StringComparison.Ordinal));
        tab.Find("#show-text").Input("Blacked out now.");
        tab.Find("#show-text").Closest("form")!.Submit();
        Assert.Null(opened.Case.View.Dispute.Exhibit(1)!.Withheld);
    }

    [Fact, Trait("Rule", "D15")]
    public void What_cannot_be_looked_at_says_why_in_its_frame()
    {
        var waiting = Story.Given().UnderReview().When(Acts.Exhibit("QUALITY_RECORD") with { NeedsScan = true }, by: Seller).ThenGranted();
        Assert.Contains("waits for its virus scan", Frame(waiting), StringComparison.Ordinal);
        Assert.Contains("infected (Eicar)", Frame(waiting.When(new Act.ScanExhibit(2, false, "Eicar"), by: Clock).ThenGranted()), StringComparison.Ordinal);
        Assert.Contains("not what was sent any more", Frame(Four.When(new Act.ReportDamage(2), by: Clock).ThenGranted()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_used_in_another_case_is_pointed_out()
    {
        Lookalike other = new(CaseRef.Parse("D-000981"), 3, "S-2", "dhgate", "s-12", Story.Monday, true);
        var tab = Render<EvidenceTab>(one => one.Add(it => it.Case, new OpenedCase(Four).Case).Add(it => it.Number, 1).Add(it => it.Seek, _ => Task.FromResult<IReadOnlyList<Lookalike>>([other])));
        Assert.Equal(("D-000981 · S-2", "/cases/D-000981?tab=evidence&exhibit=3"), (tab.Find(".elsewhere a").TextContent, tab.Find(".elsewhere a").GetAttribute("href")));
    }

    private string Frame(Story story)
    {
        var tab = Tab(new(story), 2);
        Assert.Empty(tab.FindAll("figure img, figure video, figure a[download]"));
        return tab.Find(".stage").TextContent;
    }

    private IRenderedComponent<EvidenceTab> Tab(OpenedCase opened, int number, int? with = null) =>
        Render<EvidenceTab>(one => one.Add(it => it.Case, opened.Case).Add(it => it.Number, number).Add(it => it.With, with));

    private static string Link(IRenderedComponent<EvidenceTab> tab, string key) => tab.Find($"a[data-key='{key}']").GetAttribute("href")!;

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" :", ":", StringComparison.Ordinal);
}
