using MediationConsole.Cases;
using MediationConsole.Desk.Search;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk.Search;

/// <summary>Cases that were there before the search was are brought into it, and each once.</summary>
public class SearchFillingTests
{
    [Fact]
    public async Task Cases_from_before_are_brought_in_by_and_by_and_found_once()
    {
        await using var bench = await Bench.Open();
        await bench.Clerk.Handle(await bench.Dispute(), new Act.WriteMessage("The lamp is broken.", null), new Actor.Buyer());
        await AsBefore(bench);
        Assert.Equal((0, 0), await Found(bench));
        var filling = bench.Of<SearchFilling>();
        Assert.Equal(0, await filling.Percent());
        while (await filling.Go()) Assert.NotEqual(-1, await filling.Percent() ?? 100);
        Assert.Null(await filling.Percent());
        Assert.Equal((1, 1), await Found(bench));
    }

    [Fact]
    public async Task What_an_act_that_failed_would_have_said_is_not_found()
    {
        await using var bench = await Bench.Open();
        await bench.Dispute();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Of<Writer>().Write(async db =>
        {
            db.Speak(await db.Orders.AsNoTracking().FirstAsync(), isNew: false);
            db.Speak(new FactRow { CaseId = 1, Seq = 99, Actor = "buyer", ActorName = "Ana", Name = "message_written", Data = """{"to":"both","text":"broken"}""", Hash = "" });
            throw new InvalidOperationException("Broken off.");
        }));
        Assert.Equal((1, 0), await Found(bench));
    }

    // As the migration leaves a database that had cases.
    private static Task AsBefore(Bench bench) => bench.Of<Writer>().Write(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "search_orders" """);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? """INSERT INTO "search_texts" ("search_texts") VALUES ('delete-all')""" : """DELETE FROM "search_texts" """);
        db.Settings.Add(new() { Name = SearchFilling.OfOrders, Value = $"0/{await db.Orders.MaxAsync(row => row.Id)}" });
        db.Settings.Add(new() { Name = SearchFilling.OfFacts, Value = $"0/{await db.Facts.MaxAsync(row => row.Id)}" });
    });

    private static async Task<(int Orders, int Facts)> Found(Bench bench)
    {
        await using var db = bench.Read();
        return (await db.OrdersWith(Sought.Of(["ruiz"], beginnings: true), 10).CountAsync(), await db.FactsWith(Sought.Of(["broken"], beginnings: false), 10).CountAsync());
    }
}
