using MediationConsole.Cases;
using MediationConsole.Console.Queue;

namespace MediationConsole.Tests.Console.Queue;

public sealed class QueuePagingTests : PageContext
{
    [Fact]
    public async Task Every_order_turns_pages_forward_and_back_without_losing_or_repeating_a_case()
    {
        await Sixty();
        foreach (var column in Enum.GetValues<SortColumn>())
        {
            await TurnPages(column, descending: false);
            await TurnPages(column, descending: true);
        }
    }

    [Fact]
    public void An_address_with_nonsense_in_it_is_an_address_without_it() =>
        Assert.Equal(new QueueFilter(), QueueFilter.Read("/queues/disputes?stage=17&status=eaten&due=soon&size=7&sort=x&after=1&reason=NO&dir=up"));

    [Fact]
    public void What_an_address_says_is_written_again()
    {
        const string address = "/queues/disputes?status=under_review&assignee=amir&q=a%26b&sort=stake&dir=desc&size=25&after=26~7~100";
        Assert.Equal(address, QueueFilter.Read(address).Address);
    }

    private async Task TurnPages(SortColumn column, bool descending)
    {
        var query = Services.GetRequiredService<QueueQuery>();
        var filter = new QueueFilter { Sort = column, Descending = descending, Size = 25 };
        var one = await query.Read(filter, me: null);
        var two = await query.Read(filter with { Cursor = one.Next }, me: null);
        var three = await query.Read(filter with { Cursor = two.Next }, me: null);
        Assert.Equal(60, one.Rows.Concat(two.Rows).Concat(three.Rows).Select(row => row.Ref).Distinct().Count());
        Assert.Null(three.Next);
        Assert.Equal((1, 26, 51), (one.First, two.First, three.First));
        Assert.Equal(two.Rows, (await query.Read(filter with { Cursor = three.Previous }, me: null)).Rows);
        Assert.Null((await query.Read(filter with { Cursor = two.Previous }, me: null)).Previous);
    }

    private async Task Sixty()
    {
        string[] reasons = ["SNAD_QUALITY", "NR_CUSTOMS", "NR_REFUSED"];
        for (var i = 0; i < 60; i++)
        {
            var reference = await Bench.Dispute(reasons[i % 3], 1_000 + (i % 7 * 100), site: i % 2 == 0 ? "dhgate" : "cnnect");
            if (i % 5 == 0) await Bench.Do(reference, new Act.Claim(), i % 2 == 0 ? CaseBench.Lena : CaseBench.Amir);
        }
    }
}
