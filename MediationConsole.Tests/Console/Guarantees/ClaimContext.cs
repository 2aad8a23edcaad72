using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Guarantees;
using MediationConsole.Desk;

namespace MediationConsole.Tests.Console.Guarantees;

/// <summary>The file of a claim as somebody has it open, over a database, with the door behind its buttons.</summary>
public abstract class ClaimContext : PageContext
{
    private OpenCase? open;

    protected GuaranteeClaim Claim => (GuaranteeClaim)open!.View.Case;

    protected IReadOnlyList<Settlement> Paid => Claim.Settlements;

    /// <summary>Opens the file of a claim as that person; what they do goes through the door, and the file is read anew.</summary>
    protected async Task<OpenCase> Open(CaseRef reference, Actor.Staff me)
    {
        var query = new CaseFileQuery(Bench.Of<Microsoft.EntityFrameworkCore.IDbContextFactory<MediationConsole.Storage.ConsoleDb>>(), Bench.Of<MediationConsole.Storage.Policies.PolicyBook>(), Bench.Of<MediationConsole.Desk.Leases>(), Bench.Of<TimeProvider>());
        return open = new((await query.Read(reference))!, me, async (act, seen) =>
        {
            var handled = await Bench.Of<Clerk>().Handle(reference, act, me, new() { ExpectedVersion = seen });
            open!.Show((await query.Read(reference))!, me);
            return handled!.Decision;
        });
    }

    protected async Task<IRenderedComponent<ClaimPanel>> Panel(CaseRef reference, Actor.Staff me)
    {
        var file = await Open(reference, me);
        return Render<ClaimPanel>(one => one.Add(it => it.Case, file));
    }

    protected async Task<IRenderedComponent<BackgroundTab>> Background(CaseRef reference, Actor.Staff me)
    {
        var file = await Open(reference, me);
        return Render<BackgroundTab>(one => one.Add(it => it.Case, file));
    }

    /// <summary>A claim that Lena has taken.</summary>
    protected async Task<CaseRef> Taken(long minor = 8420)
    {
        var reference = await Bench.Claim(minor);
        await Bench.Do(reference, new Act.Claim(), CaseBench.Lena);
        return reference;
    }

    /// <summary>A payment that Lena wrote and that waits for the second person.</summary>
    protected async Task<CaseRef> Waiting()
    {
        var reference = await Taken();
        await Bench.Do(reference, new Act.ApproveClaim(null, "It came broken."), CaseBench.Lena);
        return reference;
    }

    /// <summary>A claim whose buyer the seller has reported.</summary>
    protected async Task<CaseRef> Reported()
    {
        var reference = await Bench.Claim();
        await Bench.Do(reference, new Act.ReportBuyer("Third claim this month."), new Actor.Seller());
        return reference;
    }

    protected static IElement Button<TPart>(IRenderedComponent<TPart> part, string name)
        where TPart : Microsoft.AspNetCore.Components.IComponent =>
        part.FindAll("button").First(button => button.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    /// <summary>Confirms in the dialog of that name, with a reason where one is asked for.</summary>
    protected static void Confirm<TPart>(IRenderedComponent<TPart> part, string dialog, string? reason = null)
        where TPart : Microsoft.AspNetCore.Components.IComponent
    {
        if (reason is not null) part.Find($"#{dialog}-text").Input(reason);
        part.Find($"dialog[aria-labelledby='{dialog}-title'] form").Submit();
    }
}
