using MediationConsole.Cases;
using MediationConsole.Desk;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>What staff type and have not sent (P20).</summary>
public class DraftTests : IAsyncLifetime
{
    private Bench bench = null!;

    private Drafts Drafts => bench.Of<Drafts>();

    public async ValueTask InitializeAsync() => bench = await Bench.Open();

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_draft_is_one_person_s_own_and_the_newer_save_holds()
    {
        var reference = await bench.Dispute();
        await Drafts.Save(new(Mia.Id, reference, "ruling"), "first", 3, "one");
        await Drafts.Save(new(Mia.Id, reference, "ruling"), "second", 4, "two");
        await Drafts.Save(new(Mia.Id, reference, "message"), "dear both", 4, "two");
        await Drafts.Save(new(Max.Id, reference, "ruling"), "his", 4, "three");
        var mine = await Drafts.Find(Mia.Id, reference);
        Assert.Equal([("message", "dear both", 4L), ("ruling", "second", 4L)], mine.OrderBy(one => one.Key.Form, StringComparer.Ordinal).Select(one => (one.Key.Form, one.Text, one.SeenVersion)));
        Assert.Equal("his", Assert.Single(await Drafts.Of(Max.Id)).Text);
    }

    [Fact]
    public async Task A_draft_that_was_sent_or_given_up_is_gone()
    {
        var reference = await bench.Dispute();
        await Drafts.Save(new(Mia.Id, reference, "ruling"), "first", 3, "one");
        await Drafts.Save(new(Mia.Id, reference, "message"), "stays", 3, "one");
        await Drafts.Drop(new(Mia.Id, reference, "ruling"), "one");
        Assert.Equal("stays", Assert.Single(await Drafts.Find(Mia.Id, reference)).Text);
    }

    [Fact]
    public async Task A_draft_goes_with_the_act_that_sends_it_and_stays_where_the_act_is_refused()
    {
        var reference = await bench.Dispute();
        var key = new DraftKey(Mia.Id, reference, "message");
        await Drafts.Save(key, "dear both", 1, "one");
        Assert.IsType<Decision.Refused>((await bench.Do(reference, new Act.WriteNote(""), Mia, new() { Spends = key })).Decision);
        Assert.Single(await Drafts.Find(Mia.Id, reference));
        Assert.IsType<Decision.Granted>((await bench.Do(reference, new Act.WriteNote("Dear both"), Mia, new() { Spends = key })).Decision);
        Assert.Empty(await Drafts.Find(Mia.Id, reference));
    }

    [Fact]
    public async Task A_form_that_belongs_to_no_case_keeps_its_draft_until_an_act_sends_it_or_it_is_old()
    {
        var reference = await bench.Dispute();
        var (sent, left) = (new DraftKey(Mia.Id, null, "freeze"), new DraftKey(Mia.Id, null, "freeze T-1"));
        await Drafts.Save(sent, "many", 0, "one");
        await Drafts.Save(left, "one", 0, "one");
        await bench.Do(reference, new Act.WriteNote("Frozen."), Mia, new() { Spends = sent });
        Assert.Equal(left, Assert.Single(await Drafts.Find(Mia.Id, null)).Key);
        Assert.Empty(await Drafts.Find(Mia.Id, reference));
        Assert.Equal(0, await Drafts.Forget());
        await bench.Down(bench.Of<DraftOptions>().Keep + TimeSpan.FromDays(1));
        Assert.Equal(1, await Drafts.Forget());
    }

    [Fact]
    public async Task A_draft_touches_neither_the_case_nor_its_journal()
    {
        var reference = await bench.Dispute();
        var (row, facts) = (await bench.Row(reference), await bench.Journal(reference));
        await Drafts.Save(new(Mia.Id, reference, "ruling"), "first", 3, "one");
        var after = await bench.Row(reference);
        Assert.Equal((row.Version, row.State, row.ChangedAt, facts.Count), (after.Version, after.State, after.ChangedAt, (await bench.Journal(reference)).Count));
    }

    [Fact]
    public async Task Another_window_hears_that_a_draft_was_saved_and_that_it_went()
    {
        var reference = await bench.Dispute();
        var heard = new List<DraftMoved>();
        using (Drafts.Listen(heard.Add))
        {
            await Drafts.Save(new(Mia.Id, reference, "ruling"), "first", 3, "one");
            await Drafts.Drop(new(Mia.Id, reference, "ruling"), "two");
        }

        await Drafts.Save(new(Mia.Id, reference, "ruling"), "unheard", 3, "one");
        Assert.Equal([("one", false), ("two", true)], heard.Select(one => (one.Page, one.IsGone)));
    }

    [Fact]
    public async Task Drafts_of_cases_that_were_closed_long_ago_are_forgotten_and_no_others()
    {
        var (closed, open) = (await bench.Dispute(), await bench.Dispute());
        await bench.Do(closed, new Act.Accept(), Seller);
        await Drafts.Save(new(Mia.Id, closed, "message"), "too late", 3, "one");
        await Drafts.Save(new(Mia.Id, open, "message"), "to send", 1, "one");
        Assert.Equal(0, await Drafts.Forget());
        await bench.Down(bench.Of<DraftOptions>().Keep + TimeSpan.FromDays(1));
        Assert.Equal(1, await Drafts.Forget());
        await using var db = bench.Read();
        Assert.Equal(open.ToString(), (await db.Drafts.SingleAsync(TestContext.Current.CancellationToken)).CaseRef);
    }
}
