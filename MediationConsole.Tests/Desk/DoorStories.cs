using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>Cases that go through the door at once and whose people do by the dice what the law grants them.</summary>
internal sealed class DoorStories(Bench bench, uint seed)
{
    private static readonly Actor[] Everybody = [Buyer, Seller, Buyer, Seller, Mia, Tom, Mia, Max, Gateway];
    private static readonly Offer[] Offers = [Acts.Full, Acts.Partial("30.00"), Acts.Return()];

    private uint state = seed;

    /// <summary>
    /// Opens that many cases, lets their people act between stretches of time, and freezes or charges back some of the orders. To them come
    /// cases that are brought to each of the later statuses on purpose.
    /// </summary>
    public async Task<IReadOnlyList<CaseRef>> Play(int cases, int rounds)
    {
        List<CaseRef> refs = [];
        for (var i = 0; i < cases; i++) refs.Add(await Open());
        for (var round = 0; round < rounds; round++)
        {
            await bench.Hand.Advance(TimeSpan.FromMinutes(Below(1_200)));
            foreach (var reference in refs) await Step(reference);
        }

        return [.. refs, .. await Lay()];
    }

    public async Task<Situation> Look(CaseRef reference)
    {
        await using var db = bench.Read();
        var row = await db.Cases.SingleAsync(one => one.Ref == reference.ToString());
        var order = await db.Orders.SingleAsync(one => one.Id == row.OrderId);
        return bench.Of<Almanac>().Situation(row, order);
    }

    private async Task<CaseRef> Open()
    {
        var reason = One([.. Reasons.All.Keys]);
        return await bench.Dispute(reason, Reasons.All[reason].Family == ReasonFamily.Nr ? Offers[Below(2)] : One(Offers), One(Published.Names));
    }

    private async Task<IReadOnlyList<CaseRef>> Lay()
    {
        (Act Act, Actor By)[] reviewed = [(new Act.Escalate(), Buyer), (Acts.Exhibit(), Buyer), (new Act.SubmitEvidence(), Buyer), (new Act.Claim(), Mia), (new Act.OpenExhibit(1), Mia)];
        (Act Act, Actor By)[] returned = [(new Act.Accept(), Seller), (new Act.GiveReturnAddress("1 Harbour Road"), Seller), (new Act.GiveReturnTracking("DHL", "1234567890"), Buyer)];
        (Offer Offer, (Act, Actor)[] Acts)[] plans =
        [
            .. new Act[] { Acts.Rule(), Acts.Rule(Remedy.ReturnAndRefund), Acts.Rule(funding: Funding.Platform), new Act.Propose(Acts.Partial("20.00")) }
                .Select(last => (Acts.Full, ((Act, Actor)[])[.. reviewed, (last, Mia)])),
            (Acts.Full, reviewed[..1]),
            .. Enumerable.Range(1, returned.Length).Select(steps => (Acts.Return(), returned[..steps])),
        ];
        List<CaseRef> refs = [];
        foreach (var (offer, _) in plans) refs.Add(await bench.Dispute(offer: offer));
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        for (var i = 0; i < plans.Length; i++)
            foreach (var (act, by) in plans[i].Acts) Assert.IsType<Decision.Granted>((await bench.Do(refs[i], act, by)).Decision);
        return refs;
    }

    private async Task Step(CaseRef reference)
    {
        if (Below(40) == 0) await Weigh(reference);
        var (situation, actor) = (await Look(reference), One(Everybody));
        var granted = Tries(situation, actor).Where(act => DisputeLaw.Decide(situation, act, actor, bench.Now) is Decision.Granted).ToList();
        if (granted.Count > 0) await bench.Do(reference, One(granted), actor);
    }

    private async Task Weigh(CaseRef reference)
    {
        OrderNews news = Below(2) == 0 ? new OrderNews.Frozen($"H-{reference.Number}", "manual") : new OrderNews.ChargebackNotified($"C-{reference.Number}", Story.Amount("20.00"));
        Assert.Null((await bench.Clerk.Hear((await bench.Row(reference)).OrderId, news, Rita))!.Refusal);
    }

    // What brings a case on is tried more often than what only adds to its file or ends it at once.
    private List<Act> Tries(Situation situation, Actor actor)
    {
        var unread = actor is Actor.Staff staff ? situation.Dispute.Exhibits.Where(one => !one.IsOpenedBy(staff.Id)) : [];
        var onwards = Candidates.WellFormed(situation, actor).Append(Acts.Rule(funding: Funding.Platform)).Append(new Act.Propose(Acts.Partial("20.00")))
            .Where(act => act is Act.Accept ? situation.Dispute.Request.Remedy == Remedy.ReturnAndRefund : act is not (Act.AddExhibit { NeedsScan: true } or Act.AddExhibit { Of: not null } or Act.WithholdExhibit or Act.ShowExhibit or Act.Withdraw or Act.WriteNote or Act.WriteMessage
                or Act.ReleaseClaim or Act.Recuse or Act.JudgeExhibit or Act.AdmitLate or Act.TakeBack or Act.Modify or Act.OpenExhibit));
        if (Below(3) > 0) onwards = onwards.Where(act => act is not (Act.AddExhibit or Act.StopTerm or Act.ExtendTerm or Act.Assign));
        return [.. onwards, .. unread.Select(one => new Act.OpenExhibit(one.Number))];
    }

    private T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    private int Below(int most)
    {
        state = unchecked((state * 1_664_525) + 1_013_904_223);
        return (int)((state >> 8) % (uint)most);
    }
}
