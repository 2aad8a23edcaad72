using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk;

/// <summary>Versions of policies: published for new cases only, never changed (section 1, Policy).</summary>
public class PolicyDeskTests : IAsyncLifetime
{
    private static readonly StaffId Iris = new("iris");

    private Bench bench = null!;

    private PolicyDesk Desk => bench.Of<PolicyDesk>();

    public async ValueTask InitializeAsync()
    {
        bench = await Bench.Open();
        await bench.Hire(Iris, StaffRoles.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_that_is_open_keeps_its_dues_and_a_new_one_gets_the_new()
    {
        var before = await bench.Dispute();
        var published = await Publish(PolicyDraft.Of("dhgate").With("SELLER_RESPONSE", "length", 2).With("COUNTER_RESPONSE", "length", 9));
        Assert.Equal(2, published.Version);
        var after = await bench.Dispute();
        await bench.Do(before, new Act.Counter(new(Remedy.FullRefund, null)), new Actor.Seller());
        await bench.Do(after, new Act.Counter(new(Remedy.FullRefund, null)), new Actor.Seller());
        var (old, young) = (await bench.State(before), await bench.State(after));
        Assert.Equal((1, 5.0, 5.0), (old.PolicyVersion, Days(old, TermCode.SellerResponse), Days(old, TermCode.CounterResponse)));
        Assert.Equal((2, 2.0, 9.0), (young.PolicyVersion, Days(young, TermCode.SellerResponse), Days(young, TermCode.CounterResponse)));
        Assert.Equal([("dhgate", 1), ("dhgate", 2)], [Pinned(await bench.Row(before)), Pinned(await bench.Row(after))]);
    }

    [Fact]
    public async Task Of_many_who_publish_on_the_same_version_one_wins_and_the_others_are_told()
    {
        var all = await Task.WhenAll(Enumerable.Range(6, 20).Select(days => Publish(PolicyDraft.Of("dhgate").With("SELLER_RESPONSE", "length", days))));
        Assert.Equal(2, Assert.Single(all, one => one.Version is not null).Version);
        Assert.All(all.Where(one => one.Version is null), one => Assert.True(one.Overtaken && one.Faults[0].StartsWith("Version 2 was published meanwhile", StringComparison.Ordinal)));
        await using var db = bench.Read();
        Assert.Equal(2, await db.Policies.CountAsync(row => row.Name == "dhgate"));
    }

    [Fact]
    public async Task All_that_keeps_a_draft_from_being_published_is_said_at_once()
    {
        var refused = await Publish(PolicyDraft.Of("dhgate").With("zone", "Mars").With("UNDO", "length", 0), note: " ");
        Assert.Equal((null, 3), (refused.Version, refused.Faults.Count));
        Assert.Equal(["Nothing differs from version 1."], (await Publish(PolicyDraft.Of("dhgate"))).Faults);
        Assert.Equal(["There is no policy 'none'."], (await Publish(PolicyDraft.Of("dhgate").With("name", "none"))).Faults);
        await bench.Hire(new("max"), StaffRoles.Manager);
        Assert.Equal(["Only an admin publishes policies."], (await Desk.Publish(PolicyDraft.Of("dhgate").With("sellerCounters", 2), 1, "Because.", new("max"))).Faults);
    }

    [Fact]
    public async Task What_was_published_holds_after_a_restart_and_says_who_when_and_why()
    {
        await Publish(PolicyDraft.Of("connetmax").With("sellerCounters", 3));
        await using var db = bench.Read();
        var row = await db.Policies.SingleAsync(row => row.Name == "connetmax" && row.Version == 2);
        Assert.Equal(("iris", "Because.", bench.Now), (row.PublishedBy, row.Note, row.PublishedAt));
        Assert.Empty(await Desk.Open(PolicyFile.BuiltIn));
        Assert.Equal((3, 2), (bench.Of<PolicyBook>().ForNew("connetmax").SellerCounters, bench.Of<PolicyBook>().ForNew("connetmax").Version));
    }

    [Fact]
    public async Task A_new_version_in_the_file_of_the_program_is_published_at_the_start()
    {
        var file = With(PolicyDraft.Of("dhgate").With("version", 2).With("sellerCounters", 4));
        Assert.Empty(await Desk.Open(file));
        Assert.Equal((2, 4), (bench.Of<PolicyBook>().ForNew("dhgate").Version, bench.Of<PolicyBook>().ForNew("dhgate").SellerCounters));
        Assert.Equal(1, bench.Of<PolicyBook>().Pinned("dhgate", "dhgate", 1).SellerCounters);
    }

    [Fact]
    public async Task Another_text_under_a_published_number_keeps_the_program_from_starting()
    {
        await Publish(PolicyDraft.Of("alibaba").With("sellerCounters", 3));
        await Publish(PolicyDraft.Of("alibaba").With("sellerCounters", 4), basedOn: 2);
        var file = With(PolicyDraft.Of("dhgate").With("WAYBILL", "length", 4), PolicyDraft.Of("cnnect").With("zone", "Asia/Seoul"), PolicyDraft.Of("alibaba").With("version", 2));
        var faults = await Desk.Open(file);
        Assert.Equal(3, faults.Count);
        Assert.Contains("Policy 'dhgate' version 1 is published already and the program brings another text under that number, which differs in WAYBILL.", faults[0], StringComparison.Ordinal);
        Assert.Contains("differs in zone.", faults[1], StringComparison.Ordinal);
        Assert.Contains("'alibaba' version 2 is published already", faults[2], StringComparison.Ordinal);
    }

    private static PolicyFile With(params JsonObject[] profiles) =>
        PolicyFile.Read(new JsonObject { ["profiles"] = new JsonArray([.. profiles]) }.ToJsonString());

    private static double Days(Dispute dispute, TermCode code) => dispute.Terms.Last(term => term.Code == code) is var term ? (term.DueAt - term.StartedAt).TotalDays : 0;

    private static (string, int) Pinned(CaseRow row) => (row.Policy, row.PolicyVersion);

    private Task<Publishing> Publish(JsonObject draft, int basedOn = 1, string note = "Because.") => Desk.Publish(draft, basedOn, note, Iris);
}
