using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Chargebacks;
using MediationConsole.Console.Shell;
using MediationConsole.Reports.Packs;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Cases.Chargebacks;
using MediationConsole.Tests.Console.CaseFile;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.Chargebacks;

/// <summary>A chargeback on its case file: its network beside its code, one status, long notices to their end, and a stage that the bank's letter names.</summary>
public sealed class ChargebackViewTests : ConsoleContext
{
    [Theory, Trait("Rule", "C1")]
    [InlineData("visa/BC-1", "13.1", "Visa 13.1 Merchandise or services not received")]
    [InlineData("mastercard/BC/2", "4855", "Mastercard 4855 Goods or services not provided")]
    [InlineData("discover/BC-3", "AA", "Discover AA ")]
    [InlineData("elo/BC-4", "7", "elo 7 ")]
    public void A_code_stands_beside_its_network_with_its_title(string outside, string code, string shown) =>
        Assert.Equal(shown, Render<ReasonTitle>(title => title.Add(one => one.Code, code).Add(one => one.OutsideName, outside)).Find("span").TextContent);

    [Fact]
    public void The_head_of_the_case_shows_its_status_once()
    {
        var running = Told.Given();
        Assert.Single(Head(Opened(running)).FindAll(".head .steps .tag"));
        var waits = Head(Opened(running.When(new Act.Defend("It arrived."), by: Seller).When(new Act.SubmitPack(Told.Hash), by: Rita)));
        Assert.Empty(waits.FindAll(".head .steps .tag"));
        Assert.Equal("With the bank", waits.Find(".head .clock .tag").TextContent);
    }

    [Fact]
    public void A_long_notice_is_read_to_its_end()
    {
        var words = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));
        var opened = Opened(Told.Given().When(new Act.Defend(words), by: Seller));
        var line = Timeline.Lines(opened.Case.View, TimelineFilter.All)[^1];
        Assert.Contains(words, line.Sentence + line.Rest, StringComparison.Ordinal);
        var panel = Render<TimelinePanel>(one => one.Add(timeline => timeline.Case, opened.Case));
        Assert.Contains("word200", panel.Find("details").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("word200", panel.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C7")]
    public async Task Risk_staff_record_the_stage_and_the_date_of_the_banks_letter()
    {
        var opened = Opened(Told.Given());
        var dialog = Render<AdvanceDialog>(one => one.Add(advance => advance.Case, opened.Case));
        await dialog.InvokeAsync(dialog.Instance.Open);
        Assert.Equal(["PreArbitration", "Arbitration"], dialog.FindAll("option").Select(option => option.GetAttribute("value")));
        Assert.True(dialog.Find("button[type=submit]").HasAttribute("disabled"));
        dialog.Find("#advance-stage").Change("Arbitration");
        dialog.Find("#advance-date").Change("2026-11-20T18:00:00");
        dialog.Find("form").Submit();
        var advance = Assert.IsType<Act.AdvanceChargeback>(Assert.Single(opened.Done));
        var zone = opened.Case.View.Zone;
        Assert.Equal((NetworkStage.Arbitration, new DateTime(2026, 11, 20, 18, 0, 0)), (advance.Stage, TimeZoneInfo.ConvertTime(advance.RespondBy!.Value, zone).DateTime));
    }

    [Fact, Trait("Rule", "C5")]
    public void Staff_choose_what_goes_into_the_pack_and_read_what_does_not_fit()
    {
        Exhibit One(int number, long size) => new(number, Side.Seller, number, "OTHER", "file.txt", "text/plain", size, new string('0', 64), null, Story.Monday, false);
        var chargeback = Told.Given().Chargeback with { Exhibits = [One(1, 3_000_000), One(2, 8_000_000), One(3, 1_000) with { Scan = Scan.Waiting }] };
        IReadOnlySet<int>? chosen = null;
        var list = Render<PackExhibits>(one => one.Add(panel => panel.One, chargeback).Add(panel => panel.Room, new PackRoom(chargeback, new(10_000_000, 50)))
            .Add(panel => panel.Chosen, new HashSet<int> { 1 }).Add(panel => panel.OnChosen, some => chosen = some));
        Assert.Equal([true, false, false], list.FindAll("input").Select(box => box.HasAttribute("checked")));
        Assert.Contains("does not fit any more: it takes 8 MB, 6.9 MB are left", list.Markup, StringComparison.Ordinal);
        Assert.Contains("waits for its virus scan", list.Markup, StringComparison.Ordinal);
        Assert.True(list.FindAll("input")[2].HasAttribute("disabled"));
        list.FindAll("input")[1].Change(true);
        Assert.Equal([1, 2], chosen!.Order());
    }

    private static OpenedRisk Opened(Told told) => new(told.Paper.Situation, told.Paper.Journal, told.Paper.Now, Rita);

    private IRenderedComponent<CaseHeader> Head(OpenedRisk opened) => Render<CaseHeader>(one => one.Add(head => head.Case, opened.Case));
}
