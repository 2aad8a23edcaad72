using MediationConsole.Cases;
using MediationConsole.People;
using static MediationConsole.Tests.People.StaffHost;

namespace MediationConsole.Tests.People;

/// <summary>In which language and by which clock a person reads: kept for the person, known in every browser.</summary>
[Collection(PeopleTests.Name)]
public sealed class PreferenceTests(StaffHost host)
{
    [Fact]
    public async Task What_is_chosen_in_one_browser_holds_in_every_other_and_for_nobody_else()
    {
        var (name, other) = (await host.Hire("lin"), await host.Hire("odd"));
        var visitor = host.Visitor();
        await visitor.SignIn(name, Password);
        Assert.Contains("<html lang=\"en\"", await visitor.Read("/"), StringComparison.Ordinal);
        Assert.Equal("/", await visitor.Submit("/", "/preferences", ("language", "zh-CN"), ("zone", "Asia/Tokyo")));
        var elsewhere = host.Visitor();
        await elsewhere.SignIn(name, Password);
        var page = System.Net.WebUtility.HtmlDecode(await elsewhere.Read("/"));
        Assert.All(["<html lang=\"zh-CN\"", "data-zone=\"Asia/Tokyo\"", "我的工作台"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        var somebody = host.Visitor();
        await somebody.SignIn(other, Password);
        Assert.Contains("<html lang=\"en\"", await somebody.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_before_signing_in_speaks_the_language_of_who_was_here_last()
    {
        var name = await host.Hire("mei");
        await host.Get<Preferences>().Keep(new(name), Preference.From("zh-CN", null));
        var visitor = host.Visitor();
        await visitor.SignIn(name, Password);
        await visitor.Read("/");
        Assert.Contains("<html lang=\"zh-CN\"", await visitor.Read("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_language_or_zone_that_does_not_exist()
    {
        Assert.Equal(Preference.None, Preference.From("tlh", "Moon/Tycho"));
        var person = new StaffId("nobody-yet");
        await host.Get<Preferences>().Keep(person, Preference.From("zh-CN", "Asia/Shanghai"));
        Assert.Equal(new("zh-CN", "Asia/Shanghai"), await host.Get<Preferences>().Of(person));
        await host.Get<Preferences>().Keep(person, Preference.None);
        Assert.Equal(Preference.None, await host.Get<Preferences>().Of(person));
    }
}
