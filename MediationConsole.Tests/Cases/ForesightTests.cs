using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>What the forecast and outsiders are shown, in a part of all situations of the explorer.</summary>
public sealed class ForesightTests
{
    private const int OneIn = 25;

    public static TheoryData<string, string, Weather> Worlds => ExplorerTests.Worlds;

    [Theory, MemberData(nameof(Worlds)), Trait("Rule", "D31")]
    public void What_is_foreseen_is_what_happens_when_nobody_does_anything(string policy, string reason, Weather weather) => Each(policy, reason, weather, paper =>
    {
        var until = paper.Now.AddDays(200);
        var foreseen = Forecast.Of(paper.Situation, paper.Now, until);
        var then = paper.Until(until);
        Assert.Equal(then.Journal.Skip(paper.Journal.Count).Select(entry => Wire.WriteFact(entry.Fact)), foreseen.SelectMany(end => end.Facts).Select(Wire.WriteFact));
        Assert.Equal(then.Journal.Skip(paper.Journal.Count).Where(entry => entry.Fact is Fact.TermLapsed).Select(entry => entry.At), foreseen.Select(end => end.At));
        Assert.Equal(then.Dispute.Status, foreseen.Count == 0 ? paper.Dispute.Status : foreseen[^1].Status);
    });

    [Theory, MemberData(nameof(Worlds)), Trait("Rule", "D23")]
    public void Nobody_outside_can_tell_what_the_centre_does_by_itself(string policy, string reason, Weather weather) => Each(policy, reason, weather, paper =>
    {
        foreach (var actor in new[] { Mia, Tom, Max, Eva })
            foreach (var act in Candidates.WellFormed(paper.Situation, actor).Where(IsTheCentresOwn))
            {
                var after = paper.Decide(act, actor).Case;
                if (after.Journal.Skip(paper.Journal.Count).Any(entry => entry.Fact is Fact.RulingTookEffect)) continue;
                Assert.Equal(Shown(paper, act), Shown(after, act));
                Assert.Equal(paper.Journal.ToOutsiders(paper.Dispute, null).Select(entry => entry.Seq), after.Journal.ToOutsiders(after.Dispute, null).Select(entry => entry.Seq));
            }
    });

    private static bool IsTheCentresOwn(Act act) => act is Act.Rule or Act.ApproveRuling or Act.ReturnRuling or Act.TakeBack or Act.DecideAppeal { Result: not AppealResult.Upheld }
        or Act.WriteNote or Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse or Act.OpenExhibit;

    // How many facts there are is for whoever sends an act; who has the case is no secret. Taking a ruling back gives the centre its time again.
    private static string Shown(PaperCase paper, Act act)
    {
        var shown = paper.Dispute.ToOutsiders() with { Version = 0, Assignee = null, AssigneeName = null };
        return Wire.Write(act is Act.TakeBack ? shown with { Terms = [] } : shown);
    }

    private static void Each(string policy, string reason, Weather weather, Action<PaperCase> holds)
    {
        foreach (var (turn, paper) in Explorer.Of(new(policy, reason, weather)).Situations.Index())
            if (turn % OneIn == 0) holds(paper);
    }
}
