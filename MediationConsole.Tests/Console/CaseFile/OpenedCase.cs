using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>A case out of a story as somebody has it open, with a door that does acts on the story itself.</summary>
internal sealed class OpenedCase
{
    private static readonly OrderDetails Details = new(
        new("b-77", "Ana Ruiz", null, "ES", "es", "Europe/Madrid"), new("s-12", "Blue Lantern", null, "CN", "zh-Hans", "Asia/Shanghai"), [], [], false);

    private readonly Story story;
    private readonly Actor.Staff me;
    private readonly OrderMarks marks;

    /// <param name="marks">What weighs on the order; nothing, unless said otherwise.</param>
    public OpenedCase(Story story, Actor.Staff? me = null, OrderMarks? marks = null)
    {
        (this.story, this.me, this.marks) = (story, me ?? Cases.People.Mia, marks ?? OrderMarks.None);
        Case = new OpenCase(View(story, marks), this.me, Door, "This is the past.");
    }

    public OpenCase Case { get; }

    /// <summary>Everything that went through the door, with the version it was decided on.</summary>
    public List<(Act Act, long? Seen)> Done { get; } = [];

    /// <summary>A reading of the story as it stands.</summary>
    public static CaseView View(Story story, OrderMarks? marks = null) => new()
    {
        Situation = story.Paper.Situation with { Order = (marks ?? OrderMarks.None) with { BuyerId = "b-77", SellerId = "s-12" } },
        Order = new()
        {
            Site = "dhgate",
            Number = "O-1",
            Currency = "USD",
            Status = "shipped",
            BuyerId = "b-77",
            BuyerName = "Ana Ruiz",
            SellerId = "s-12",
            SellerName = "Blue Lantern",
            Details = "",
        },
        Details = Details,
        Journal = story.Paper.Journal,
        SiteTitle = "DHgate",
        Now = story.Now,
    };

    /// <summary>Somebody else does something, and the page reads again.</summary>
    public void Meanwhile(Act act, Actor by)
    {
        story.When(act, by).ThenGranted();
        Case.Show(View(story, marks), me);
    }

    private Task<Decision> Door(Act act, long? seen)
    {
        Done.Add((act, seen));
        var decision = Case.View.Situation is var situation && seen is { } version && version != story.Dispute.Version
            ? new Decision.Refused(Refusal.StaleVersion, "The case has moved on.")
            : DisputeLaw.Decide(situation, act, me, story.Now);
        if (decision is Decision.Granted) story.When(act, by: me);
        Case.Show(View(story, marks), me);
        return Task.FromResult(decision);
    }
}
