using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>What is typed into the case file stays, whatever becomes of its page (P20).</summary>
public sealed class DraftKeeperTests : PageContext
{
    [Fact]
    public async Task What_was_typed_and_not_sent_stands_in_the_form_when_the_case_is_opened_again()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Open(reference);
        page.Find("#ruling-text").Input("The parcel never came.");
        page.Find("#composer-text").Input("Dear both,");
        await Close(page);
        var again = Open(reference);
        Assert.Equal(("The parcel never came.", "Dear both,"), (again.Find("#ruling-text").GetAttribute("value"), again.Find("#composer-text").GetAttribute("value")));
        Assert.Contains("Your draft is back as you left it at", again.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_goes_when_its_act_was_granted()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Open(reference);
        page.Find("#composer-text").Input("Dear both,");
        await page.WaitForStateAsync(() => page.Markup.Contains("Draft saved", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        await page.FindAll(".composer button").Single(button => button.TextContent.Trim() == "Send to both").ClickAsync(new());
        await Close(page);
        Assert.Empty(await Bench.Of<Drafts>().Of(CaseBench.Lena.Id));
    }

    [Fact]
    public async Task Two_windows_of_one_person_lose_nothing_and_the_older_one_is_told()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var (here, there) = (Open(reference), Open(reference));
        here.Find("#ruling-text").Input("Typed here");
        await there.WaitForAssertionAsync(() => Assert.Equal("Typed here", there.Find("#ruling-text").GetAttribute("value")), TimeSpan.FromMinutes(1));
        there.Find("#ruling-text").Input("Typed there");
        await here.WaitForStateAsync(() => here.Markup.Contains("You typed something else here in another window", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        Assert.Equal("Typed here", here.Find("#ruling-text").GetAttribute("value"));
        await Press(here, "Take what I typed there");
        Assert.Equal("Typed there", here.Find("#ruling-text").GetAttribute("value"));
        await Press(here, "Bring it back");
        Assert.Equal("Typed here", here.Find("#ruling-text").GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_that_is_given_up_can_be_brought_back_until_something_else_is_typed()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Open(reference);
        page.Find("#ruling-text").Input("Hasty words");
        await Press(page, "Discard the draft");
        Assert.Equal("", page.Find("#ruling-text").GetAttribute("value") ?? "");
        await page.WaitForAssertionAsync(() => Assert.Empty(Bench.Of<Drafts>().Of(CaseBench.Lena.Id).GetAwaiter().GetResult()), TimeSpan.FromMinutes(1));
        await Press(page, "Bring it back");
        Assert.Equal("Hasty words", page.Find("#ruling-text").GetAttribute("value"));
    }

    [Fact]
    public async Task What_somebody_else_did_meanwhile_is_said_beside_and_what_is_typed_stays()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Open(reference);
        page.Find("#composer-text").Input("Please send the waybill.");
        await Bench.Do(reference, new Act.WriteMessage("Where is my parcel?", null), new Actor.Buyer());
        await page.WaitForStateAsync(() => page.Markup.Contains("since you began", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        Assert.Equal("Please send the waybill.", page.Find("#composer-text").GetAttribute("value"));
        await Press(page, "I have seen it");
        Assert.DoesNotContain("since you began", page.Markup, StringComparison.Ordinal);
        await Close(page);
        Assert.DoesNotContain("since you began", Open(reference).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_taken_away_bites_at_the_next_act_of_an_open_page_and_what_is_typed_stays()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Open(reference);
        page.Find("#composer-text").Input("Dear both,");
        await Bench.Of<Writer>().Write(async db => (await db.Users.SingleAsync(user => user.UserName == "lena")).Roles = StaffRoles.Auditor);
        await page.FindAll(".composer button").Single(button => button.TextContent.Trim() == "Send to both").ClickAsync(new());
        Assert.Equal("Dear both,", page.Find("#composer-text").GetAttribute("value"));
        Assert.DoesNotContain((await Services.GetRequiredService<CaseFileQuery>().Read(reference))!.Journal, entry => entry.Fact is Fact.MessageWritten);
    }

    private IRenderedComponent<CaseFilePage> Open(CaseRef reference)
    {
        var page = Render<CaseFilePage>(one => one.Add(page => page.Reference, reference.ToString()));
        page.WaitForElement("#ruling-text", TimeSpan.FromMinutes(1));
        return page;
    }

    private static Task Close(IRenderedComponent<CaseFilePage> page) => page.InvokeAsync(async () => await page.Instance.DisposeAsync());

    // Found and pressed in one turn of the page, so that nothing is drawn anew in between.
    private static Task Press(IRenderedComponent<CaseFilePage> page, string words) =>
        page.InvokeAsync(() => page.FindAll("button").First(button => button.TextContent.Trim() == words).ClickAsync(new()));
}
