using Bunit;
using MediationConsole.Console.Shell;

namespace MediationConsole.Tests.Console.Shell;

public sealed class CountdownTests : ConsoleContext
{
    [Theory]
    [InlineData(-12, "−00:12", "bad")]
    [InlineData(42, "00:42", "bad")]
    [InlineData(60, "01:00", "warn")]
    [InlineData(5 * 60 + 40, "05:40", "warn")]
    [InlineData(28 * 60, "1 d 04 h", "calm")]
    public void A_countdown_says_what_is_left_and_how_near_the_end_is(int minutes, string left, string urgency)
    {
        var countdown = Render<Countdown>(parameters => parameters.Add(one => one.Due, Now.AddMinutes(minutes)));
        Assert.Equal(left, countdown.Find("time.clock").TextContent);
        Assert.Equal(urgency, countdown.Find(".due").GetAttribute("data-urgency"));
    }

    [Fact]
    public void A_countdown_tells_the_browser_the_instant_so_that_it_can_tick_there()
    {
        var due = Now.AddHours(3);
        var countdown = Render<Countdown>(parameters => parameters.Add(one => one.Due, due).Add(one => one.Seconds, true));
        Assert.Equal(due.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), countdown.Find("[data-due]").GetAttribute("data-due"));
        Assert.Equal("true", countdown.Find("[data-due]").GetAttribute("data-seconds"));
        Assert.Equal("03:00:00", countdown.Find("time").TextContent);
    }

    [Fact]
    public void A_countdown_says_in_words_what_silence_will_do()
    {
        var countdown = Render<Countdown>(parameters => parameters.Add(one => one.Due, Now.AddHours(3)).Add(one => one.Then, "release to seller"));
        Assert.Equal("→ release to seller", countdown.Find(".then").TextContent);
    }
}
