using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Operations;

namespace MediationConsole.Tests.Api;

/// <summary>Answers that never arrived (P8): whoever asks again hears what was stored with the act, and the act has happened once.</summary>
public class LostAnswerTests(ApiHost host, ITestOutputHelper output) : IClassFixture<ApiHost>
{
    private const int Many = 64;

    private static readonly ServiceProvider Clients = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    [Fact]
    public async Task Two_hundred_keys_fifty_times_each_have_two_hundred_effects()
    {
        var reference = await host.Dispute();
        var all = await Task.WhenAll(Enumerable.Range(0, 200 * 50).Select(async number =>
        {
            var key = number % 200;
            return (Key: key, Said: await host.Shop.Act(reference, new { act = "message", by = "buyer", text = $"Word {key}" }, $"word-{key}"));
        }));
        Assert.All(all.Where(one => one.Said.Status != 200), one => one.Said.IsProblem(409, "in_flight"));
        var answers = all.Where(one => one.Said.Status == 200).GroupBy(one => one.Key, one => one.Said.Body).ToList();
        Assert.Equal(200, answers.Count);
        Assert.All(answers, one => Assert.Single(one.Distinct(StringComparer.Ordinal)));
        Assert.Equal(200, await Written(host.Shop, reference));
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_commit_is_heard_again_word_for_word()
    {
        var reference = await host.Dispute();
        host.LosesAnswers = true;
        await Assert.ThrowsAnyAsync<Exception>(() => host.Shop.Act(reference, new { act = "message", by = "buyer", text = "Lost" }, "lost-1"));
        host.LosesAnswers = false;
        Assert.Equal(1, await Written(host.Shop, reference));
        var version = (await host.Case(reference))["version"].GetInt64();
        await host.Shop.Does(reference, new { act = "message", by = "seller", text = "Something else" });
        var again = await host.Shop.Act(reference, new { act = "message", by = "buyer", text = "Lost" }, "lost-1");
        Assert.Equal((200, version), (again.Status, again["version"].GetInt64()));
        Assert.Equal(2, await Written(host.Shop, reference));
    }

    // The kill comes as soon as the first of many answers is there; what was committed and what was answered are told apart in the output.
    [Fact]
    public async Task Whenever_the_console_is_killed_whoever_asks_again_hears_the_first_answer_and_each_act_has_happened_once()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Demo__Enabled"] = "false", ["Mail__Path"] = Path.Combine(folder.Info.FullName, "mail") };
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,read")).LastLine;
        await using (var first = await AppProcess.Start(settings, folder.Info))
        {
            var reference = await Open(Client(first, key), 0);
            var heard = await Killed(first, key, reference, 0);
            await using var second = await AppProcess.Start(settings, folder.Info);
            using var client = Client(second, key);
            var committed = await Messages(client, reference);
            output.WriteLine($"{committed} acts were committed, {heard.Count} of them answered.");
            Assert.True(committed >= heard.Count, "An answer was given for what was not kept.");
            var again = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Say(client, reference, 0, number)));
            Assert.All(heard, one => Assert.Equal(one.Value, again[one.Key]));
            Assert.Equal(Many, await Messages(client, reference));
        }
    }

    private static async Task<Dictionary<int, string>> Killed(AppProcess app, string key, string reference, int round)
    {
        using var client = Client(app, key);
        var heard = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
        var answered = new TaskCompletionSource();
        var all = Task.WhenAll(Enumerable.Range(0, Many).Select(async number =>
        {
            try
            {
                heard[number] = await Say(client, reference, round, number);
                answered.TrySetResult();
            }
            catch (HttpRequestException)
            {
                // The console was killed under this request, which is what the test is about.
                Assert.DoesNotContain(number, heard.Keys);
            }
        }));
        // Where nothing is answered at all, the requests themselves say why.
        await await Task.WhenAny(answered.Task, all);
        await app.Kill();
        await all;
        return new(heard);
    }

    private static HttpClient Client(AppProcess app, string key)
    {
        var client = Clients.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = new Uri(app.BaseAddress, "/api/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<string> Open(HttpClient client, int round)
    {
        (await client.PutAsJsonAsync($"orders/LOST-{round}", Orders.Body())).EnsureSuccessStatusCode();
        var opened = await client.PostAsJsonAsync("disputes", new { orderNo = $"LOST-{round}", reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } });
        return (await Said.Of(opened)).Text("ref");
    }

    private static async Task<string> Say(HttpClient client, string reference, int round, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"cases/{reference}/acts") { Content = JsonContent.Create(new { act = "message", by = "buyer", text = $"Word {number}" }) };
        request.Headers.Add("Idempotency-Key", $"{round}-{number}");
        using var answer = await client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<int> Messages(HttpClient client, string reference) =>
        JsonDocument.Parse(await client.GetStringAsync($"cases/{reference}/journal")).RootElement.GetProperty("items").EnumerateArray().Count(IsMessage);

    private static async Task<int> Written(ApiCaller caller, string reference) => (await caller.Get($"cases/{reference}/journal")).Items("items").Count(IsMessage);

    private static bool IsMessage(JsonElement line) => line.GetProperty("fact").GetString() == "message_written";
}
