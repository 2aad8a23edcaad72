using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.Extensions.Hosting;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>Who has a case open, and who types.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private readonly TurnedTimers wall = new();
    private Bench bench = null!;
    private CaseRef reference;

    private Presence Presence => bench.Of<Presence>();

    public async ValueTask InitializeAsync()
    {
        bench = await Bench.Open(wall: wall);
        reference = await bench.Dispute();
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void Whoever_opens_a_case_is_there_once_until_the_last_page_is_closed()
    {
        var (one, other) = (Presence.Enter(reference, Mia), Presence.Enter(reference, Mia));
        Assert.Equal([new Present(Mia.Id, Mia.Name, false)], Presence.Who(reference));
        one.Dispose();
        Assert.Single(Presence.Who(reference));
        other.Dispose();
        Assert.Empty(Presence.Who(reference));
    }

    [Fact]
    public void A_pencil_goes_six_seconds_after_the_last_key()
    {
        using var page = Presence.Enter(reference, Mia);
        page.Typing();
        wall.Turn(TimeSpan.FromSeconds(5));
        page.Typing();
        wall.Turn(TimeSpan.FromSeconds(5));
        Assert.True(Presence.Who(reference)[0].IsTyping);
        wall.Turn(TimeSpan.FromSeconds(2));
        Assert.False(Presence.Who(reference)[0].IsTyping);
    }

    [Fact]
    public void A_page_whose_browser_died_is_gone_at_once_and_back_when_it_comes_back()
    {
        using var page = Presence.Enter(reference, Mia);
        page.Away();
        Assert.Empty(Presence.Who(reference));
        page.Back();
        Assert.Single(Presence.Who(reference));
    }

    [Fact]
    public void Every_coming_going_and_typing_is_told()
    {
        var heard = new List<CaseRef>();
        using var listening = Presence.Listen(heard.Add);
        using (var page = Presence.Enter(reference, Mia))
        {
            page.Typing();
            page.Typing();
        }

        Assert.Equal([reference, reference, reference], heard);
    }

    [Fact]
    public void A_page_of_another_node_is_believed_for_half_a_minute()
    {
        Presence.Hear(new("elsewhere", 1, reference, Tom.Id, Tom.Name, IsTyping: true, IsGone: false));
        Assert.Equal([new Present(Tom.Id, Tom.Name, true)], Presence.Who(reference));
        wall.Turn(TimeSpan.FromSeconds(29));
        Assert.Single(Presence.Who(reference));
        wall.Turn(TimeSpan.FromSeconds(1));
        Assert.Empty(Presence.Who(reference));
    }

    [Fact]
    public void When_somebody_was_last_at_a_case_on_another_node_is_known_here_and_never_goes_back()
    {
        var at = bench.Of<TimeProvider>().GetUtcNow();
        Presence.Hear(new("elsewhere", 1, reference, Tom.Id, Tom.Name, IsTyping: false, IsGone: false, at));
        Presence.Hear(new("elsewhere", 2, reference, Tom.Id, Tom.Name, IsTyping: false, IsGone: true, at.AddMinutes(-5)));
        Assert.Equal(at, Presence.LastActive(reference, Tom.Id));
    }
}
