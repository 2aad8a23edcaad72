using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.Admin.Webhooks;
using MediationConsole.Desk.Outbound;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Console.Admin;

/// <summary>What goes out, as an administrator sees it.</summary>
public sealed class WebhooksPageTests : PageContext
{
    [Fact]
    public void The_page_is_for_administrators() => Assert.Contains(
        typeof(WebhooksPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>(), guard => guard.Policy == Permissions.Admin);

    [Fact]
    public async Task What_is_blocked_is_shown_with_what_it_lacks()
    {
        await SomethingBlocked();
        var card = Visit<WebhooksPage>("/admin/webhooks").Find("section[aria-label='Blocked letters']");
        Assert.Contains("ASK_ANSWER", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("lacks link", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sends_one_again_and_nobody_else_does()
    {
        await SomethingBlocked();
        Visit<WebhooksPage>("/admin/webhooks").Find("button[aria-label^='Try again: ASK_ANSWER']").Click();
        Assert.Equal(2, await Blocked());
        Assert.Empty(await Bench.Of<StaffRegister>().Add(new("ada", "Ada", StaffRoles.Admin, Password: null)));
        SignIn(new(new("ada"), "Ada", StaffRoles.Admin));
        var page = Visit<WebhooksPage>("/admin/webhooks");
        page.Find("button[aria-label^='Try again: ASK_ANSWER']").Click();
        page.WaitForState(() => page.Find("[role=status]").TextContent.Length > 0);
        Assert.Equal("ASK_ANSWER is sent again.", page.Find("[role=status]").TextContent);
        Assert.Equal(1, await Blocked());
    }

    [Fact]
    public void Where_nothing_went_wrong_the_page_says_so()
    {
        var page = Visit<WebhooksPage>("/admin/webhooks");
        Assert.Contains("Nothing was given up.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("No webhook is configured.", page.Markup, StringComparison.Ordinal);
    }

    private async Task SomethingBlocked()
    {
        await Bench.Dispute(mail: "someone@example.org");
        await Bench.Of<Dispatch>().Run();
    }

    private async Task<int> Blocked()
    {
        await using var db = Bench.Of<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        return await db.Deliveries.CountAsync(row => row.State == DeliveryState.Blocked);
    }
}
