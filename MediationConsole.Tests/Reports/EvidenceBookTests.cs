using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Reports;

/// <summary>The evidence queue: what needs looking after, in groups, page after page (D15, D16, D20).</summary>
public class EvidenceBookTests
{
    [Fact, Trait("Rule", "D16")]
    public async Task An_exhibit_is_in_the_groups_of_what_is_still_to_be_done_about_it()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        foreach (var (act, by) in new (Act, Actor)[]
                 {
                     (new Act.Escalate(), Buyer), (Acts.Exhibit(), Buyer), (Acts.Exhibit(), Buyer), (Acts.Exhibit() with { NeedsScan = true }, Buyer), (new Act.SubmitEvidence(), Buyer),
                     (Acts.Exhibit(), Buyer), (new Act.Claim(), Mia), (new Act.OpenExhibit(1), Mia), (new Act.OpenExhibit(2), Mia), (new Act.JudgeExhibit(2, true, null), Mia), (new Act.ReportDamage(1), Clock),
                 }) Assert.IsType<Decision.Granted>((await bench.Do(reference, act, by)).Decision);
        Assert.Equal(["New: B-3 B-4", "Unjudged: B-4", "Late: B-4", "Damaged: B-1", "Waiting: B-3"], await Groups(bench));
        await bench.Do(reference, new Act.Withdraw(), Buyer);
        Assert.Equal(["New: ", "Unjudged: ", "Late: ", "Damaged: B-1", "Waiting: B-3"], await Groups(bench));
    }

    [Fact]
    public async Task Pages_follow_each_other_both_ways_and_nothing_is_missed()
    {
        await using var bench = await Filled(7);
        var book = Book(bench);
        foreach (var oldest in new[] { true, false })
        {
            var filter = new ExhibitFilter { OldestFirst = oldest };
            var first = await book.Read(filter, 3);
            var second = await book.Read(filter, 3, first.After);
            var third = await book.Read(filter, 3, ExhibitPlace.Read(second.After!.ToString()));
            string[] all = [.. new[] { first, second, third }.SelectMany(page => page.Lines).Select(line => line.Ref)];
            Assert.Equal(Enumerable.Range(1, 7).Select(number => $"D-{(oldest ? number : 8 - number):D6}"), all);
            Assert.Equal((null, null), (first.Before, third.After));
            var back = await book.Read(filter, 3, third.Before, backward: true);
            Assert.Equal(second.Lines, back.Lines);
            Assert.Equal(first.Lines, (await book.Read(filter, 3, back.Before, backward: true)).Lines);
        }
    }

    [Fact]
    public async Task Filters_narrow_the_lines_and_the_counts_alike()
    {
        await using var bench = await Filled(3);
        await bench.Do(new(CaseKind.Dispute, 2), Acts.Exhibit("OTHER"), Seller);
        await bench.Do(new(CaseKind.Dispute, 3), new Act.Assign(Mia), Max);
        await Counts(bench, new(), 4);
        await Counts(bench, new() { Side = Side.Seller }, 1);
        await Counts(bench, new() { Type = "OTHER" }, 1);
        await Counts(bench, new() { Site = "aliexpress" }, 0);
        await Counts(bench, new() { Site = "dhgate", Reason = "SNAD_QUALITY" }, 4);
        await Counts(bench, new() { Reason = "SNAD_SHORT" }, 0);
        await Counts(bench, new() { Assignee = "mia" }, 1);
        await Counts(bench, new() { Unassigned = true }, 3);
        await Counts(bench, new() { Q = "d-000002" }, 2);
        await Counts(bench, new() { Q = "ana r" }, 4);
    }

    [Fact]
    public async Task Of_cases_that_changed_it_says_which_exhibits_still_belong()
    {
        await using var bench = await Filled(2);
        await bench.Do(new(CaseKind.Dispute, 1), new Act.OpenExhibit(1), Mia);
        var (lines, matching) = await Book(bench).Changed(new ExhibitFilter { OldestFirst = true }, ["D-000001", "D-000002", "D-999999"], TestContext.Current.CancellationToken);
        Assert.Equal([(1L, true), (2L, false)], lines.Select(line => (line.CaseId, line.OpenedBySomebody)));
        Assert.Equal([(2L, 1)], matching);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1~2")]
    [InlineData("9999999999999999999~1~1")]
    [InlineData("-1~1~1")]
    public void What_is_no_place_is_none(string? text) => Assert.Null(ExhibitPlace.Read(text));

    private static EvidenceBook Book(Bench bench) => new(bench.Of<IDbContextFactory<ConsoleDb>>());

    private static async Task<Bench> Filled(int cases)
    {
        var bench = await Bench.Open();
        for (var i = 0; i < cases; i++)
        {
            // Two cases at a time have their exhibits at the same instant.
            if (i % 2 == 0) await bench.Hand.Advance(TimeSpan.FromMinutes(1));
            await bench.Do(await bench.Dispute(), Acts.Exhibit(), Buyer);
        }

        return bench;
    }

    private static async Task Counts(Bench bench, ExhibitFilter filter, int count)
    {
        Assert.Equal(count, (await Book(bench).Read(filter, 50)).Lines.Count);
        Assert.Equal((count, count, 0), await Book(bench).Count(filter) is var counts ? (counts[ExhibitGroup.New], counts[ExhibitGroup.Unjudged], counts[ExhibitGroup.Damaged]) : default);
    }

    private static async Task<List<string>> Groups(Bench bench)
    {
        List<string> groups = [];
        foreach (var group in Enum.GetValues<ExhibitGroup>())
            groups.Add($"{group}: {string.Join(' ', (await Book(bench).Read(new ExhibitFilter { Group = group, OldestFirst = true }, 50)).Lines.Select(line => line.Label))}");
        return groups;
    }
}
