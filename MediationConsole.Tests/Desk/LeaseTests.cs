using MediationConsole.Cases;
using MediationConsole.Desk;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>When the owner of a case was last at it, and that somebody else may then go on with it (D20).</summary>
public class LeaseTests : IAsyncLifetime
{
    private static readonly Act.Claim Over = new("The deadline is near.");

    private Bench bench = null!;
    private CaseRef reference;

    public async ValueTask InitializeAsync()
    {
        bench = await Bench.Open();
        reference = await bench.Dispute("NR_CUSTOMS");
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        foreach (var (act, by) in new (Act, Actor)[] { (new Act.Escalate(), Buyer), (Cases.Acts.Waybill(), Seller), (new Act.Claim(), Mia) }) await bench.Do(reference, act, by);
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Fifteen_minutes_after_the_owner_s_last_act_another_one_goes_on_with_the_case()
    {
        await bench.Hand.Advance(TimeSpan.FromMinutes(14));
        await bench.Do(reference, new Act.WriteNote("I am at it."), Mia);
        await bench.Hand.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("14 minutes ago", Assert.IsType<Decision.Refused>((await bench.Do(reference, Over, Tom)).Decision).Sentence, StringComparison.Ordinal);
        await bench.Hand.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Decision.Granted>((await bench.Do(reference, Over, Tom)).Decision);
        Assert.Equal(Tom.Id, (await bench.State(reference)).Assignee);
    }

    [Fact]
    public async Task Opening_the_case_and_typing_are_signs_of_the_owner_as_well()
    {
        await bench.Hand.Advance(TimeSpan.FromMinutes(20));
        await bench.Of<Drafts>().Save(new(Mia.Id, reference, "ruling"), "{}", 1, "page");
        await bench.Hand.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<Decision.Refused>((await bench.Do(reference, Over, Tom)).Decision);
        using var page = bench.Of<Presence>().Enter(reference, Mia);
        await bench.Hand.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("14 minutes ago", Assert.IsType<Decision.Refused>((await bench.Do(reference, Over, Tom)).Decision).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_left_open_keeps_nobody_from_the_case_after_fifteen_minutes_but_shows_who_has_it_open()
    {
        var presence = bench.Of<Presence>();
        using var page = presence.Enter(reference, Mia);
        await bench.Hand.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Mia.Id, Assert.Single(presence.Who(reference)).Id);
        Assert.IsType<Decision.Granted>((await bench.Do(reference, Over, Tom)).Decision);
    }

    [Fact]
    public async Task A_case_that_a_manager_gave_somebody_is_that_person_s_for_fifteen_minutes_at_least()
    {
        await bench.Hand.Advance(TimeSpan.FromMinutes(30));
        await bench.Do(reference, new Act.Assign(Zoe), Max);
        Assert.IsType<Decision.Refused>((await bench.Do(reference, Over, Tom)).Decision);
    }
}
