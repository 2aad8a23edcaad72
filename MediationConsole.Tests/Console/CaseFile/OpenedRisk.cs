using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>A hold or a chargeback out of a story as somebody has it open. What goes through its door is written down and granted.</summary>
internal sealed class OpenedRisk
{
    public OpenedRisk(Situation situation, IReadOnlyList<Entry> journal, DateTimeOffset now, Actor.Staff me) => Case = new OpenCase(View(situation, journal, now), me, Door);

    public OpenCase Case { get; }

    public List<Act> Done { get; } = [];

    private static CaseView View(Situation situation, IReadOnlyList<Entry> journal, DateTimeOffset now) => new()
    {
        Situation = situation,
        Order = new() { Site = "dhgate", Number = "O-1", Currency = "USD", Status = "shipped", BuyerId = "b-77", BuyerName = "Ana Ruiz", SellerId = "s-12", SellerName = "Blue Lantern", Details = "" },
        Details = new OrderDetails(new("b-77", "Ana Ruiz", null, "ES", "es", "Europe/Madrid"), new("s-12", "Blue Lantern", null, "CN", "zh-Hans", "Asia/Shanghai"), [], [], false),
        Journal = journal,
        SiteTitle = "DHgate",
        Now = now,
    };

    private Task<Decision> Door(Act act, long? seen)
    {
        Done.Add(act);
        return Task.FromResult<Decision>(new Decision.Granted([]));
    }
}
