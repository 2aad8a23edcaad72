using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>A story about a chargeback, told on the pure law: <c>Told.Given(…).When(act, by: Seller).Then(…)</c>.</summary>
internal sealed class Told
{
    public static readonly OrderSheet Shipped = Sheet(delivered: false);
    public static readonly OrderSheet Delivered = Sheet(delivered: true);
    public static readonly string Hash = new('a', 64);

    private Decision last;

    private Told(PaperChargeback paper, Decision last) => (Paper, this.last) = (paper, last);

    public PaperChargeback Paper { get; private set; }

    public Chargeback Chargeback => Paper.Chargeback;

    /// <summary>A notice of 120.00 dollars that the bank wants answered in twenty days, unless said otherwise.</summary>
    public static Act.NotifyChargeback Notice(
        string code = "13.1", NetworkStage stage = NetworkStage.Chargeback, string amount = "120.00", int days = 20, string network = "visa", string bankCase = "BC-1", string currency = "USD") =>
        new(network, code, bankCase, stage, Story.Amount(amount, currency), Story.Monday, Story.Monday.AddDays(days));

    /// <summary>An order of 120.00 dollars of which a bank takes something back.</summary>
    public static Told Given(Act.NotifyChargeback? notice = null, OrderSheet? sheet = null, string captured = "120.00", string? released = null, string? refunded = null, Func<Policy, Policy>? but = null)
    {
        var policy = Published.Policy("dhgate");
        if (but is not null) policy = but(policy);
        var order = PaperChargeback.Order(policy, Story.Amount(captured), sheet, released is null ? null : Story.Amount(released), refunded is null ? null : Story.Amount(refunded));
        var (paper, decision) = PaperChargeback.Open(order, notice ?? Notice(), policy, Story.Monday);
        return new(paper ?? throw new InvalidOperationException(((Decision.Refused)decision).Sentence), decision);
    }

    /// <summary>The opening alone, for what is refused.</summary>
    public static Decision Opened(Act.NotifyChargeback notice, Actor? by = null)
    {
        var policy = Published.Policy("dhgate");
        return PaperChargeback.Open(PaperChargeback.Order(policy, Story.Amount("120.00")), notice, policy, Story.Monday, by).Decision;
    }

    public Told When(Act act, Actor by)
    {
        (Paper, last) = Paper.Do(act, by);
        return this;
    }

    public Told After(int days) => At(Story.Monday.AddDays(days));

    public Told At(DateTimeOffset instant)
    {
        Paper = Paper.Until(instant);
        return this;
    }

    public Told Then(Status status)
    {
        Assert.IsType<Decision.Granted>(last);
        return ThenIs(status);
    }

    public Told ThenIs(Status status)
    {
        Assert.Equal(status, Chargeback.Status);
        Bookkeeping.Check(Paper);
        return this;
    }

    public Told ThenRefused(Refusal code)
    {
        Assert.Equal(code, Assert.IsType<Decision.Refused>(last).Code);
        return this;
    }

    public Told ThenThat(Action<PaperChargeback> assertion)
    {
        assertion(Paper);
        return this;
    }

    /// <summary>What the order's money has become: charged back, remaining, released, and paid to the seller by the platform.</summary>
    public Told ThenMoney(string chargedBack, string remaining, string released, string byPlatform = "0.00")
    {
        var exposure = Paper.Situation.Exposure;
        Assert.Equal((chargedBack, remaining, released, byPlatform), (exposure.ChargedBack.Amount(), exposure.Remaining.Amount(), exposure.Released.Amount(), exposure.PlatformReleased.Amount()));
        return this;
    }

    private static OrderSheet Sheet(bool delivered) =>
        new([new("DHL", "1234567890", Story.Monday.AddDays(-9), delivered ? Story.Monday.AddDays(-2) : null)], false, "shipped");
}
