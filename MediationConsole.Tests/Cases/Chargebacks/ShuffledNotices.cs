using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>Notices repeated and shuffled end as the ordered run does (C1, C7, P11).</summary>
public sealed class ShuffledNotices(ITestOutputHelper output)
{
    private static readonly string[] Codes = ["10.4", "13.1", "13.3", "4855", "C08", "??"];

    [Fact, Trait("Rule", "C7")]
    public void A_thousand_notices_each_told_up_to_five_times_end_as_the_ordered_run_does()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var told = 0;
        for (var bankCase = 0; told < 1_000; bankCase++)
        {
            var ordered = Notices(dice, bankCase);
            told += ordered.Count;
            var sheet = dice.Next(2) == 0 ? Told.Delivered : OrderSheet.Blank;
            var shuffled = ordered.SelectMany(notice => Enumerable.Repeat(notice, dice.Next(1, 6))).ToArray();
            dice.Shuffle(shuffled);
            Assert.Equal(End(ordered, sheet), End(shuffled, sheet));
        }
    }

    // Each stage with a date, a code and an amount of its own, some of them past already.
    private static List<Act.NotifyChargeback> Notices(Random dice, int bankCase) =>
    [
        .. Enum.GetValues<NetworkStage>().Where(stage => stage == NetworkStage.Chargeback || dice.Next(2) == 0).Select(stage => Told.Notice(
            Codes[dice.Next(Codes.Length)], stage, $"{dice.Next(1, 200)}.00", dice.Next(1, 50), bankCase: $"BC-{bankCase}")),
    ];

    // All that anybody can tell of the case, its order and its money; how often a bank had to change its mind is in the journal.
    private static string End(IReadOnlyList<Act.NotifyChargeback> notices, OrderSheet sheet)
    {
        var told = Told.Given(notices[0], sheet, released: "30.00");
        foreach (var notice in notices.Skip(1)) told.When(notice, by: Bank).Then(told.Chargeback.Status);
        var (chargeback, exposure) = (told.Chargeback, told.Paper.Situation.Exposure);
        return string.Join('|',
            chargeback.Status, chargeback.Stage, chargeback.NetworkStage, chargeback.ReasonCode, chargeback.Amount, chargeback.RespondBy, chargeback.DefendedBy,
            string.Join(',', chargeback.Notices), string.Join(',', chargeback.Running.Select(term => (term.Code, term.DueAt))),
            exposure, told.Paper.Mark.FromEscrow, told.Paper.Mark.FromSeller, told.Paper.Situation.Order.Holds.Count);
    }
}
