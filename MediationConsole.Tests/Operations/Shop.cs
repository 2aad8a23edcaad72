using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediationConsole.Tests.Api;

namespace MediationConsole.Tests.Operations;

/// <summary>A marketplace that speaks to a running program with its key.</summary>
internal sealed class Shop : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private readonly HttpClient client;

    public Shop(Uri program, string key)
    {
        client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = new Uri(program, "/api/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Reports an order of that number and opens a dispute on it; answers the ref.</summary>
    public async Task<string> Open(int number)
    {
        (await client.PutAsJsonAsync($"orders/SHOP-{number}", Orders.Body())).EnsureSuccessStatusCode();
        using var opened = await client.PostAsJsonAsync("disputes", new { orderNo = $"SHOP-{number}", reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } });
        Assert.Equal(201, (int)opened.StatusCode);
        return JsonDocument.Parse(await opened.Content.ReadAsStringAsync()).RootElement.GetProperty("ref").GetString()!;
    }

    /// <summary>A party acts; it must be granted.</summary>
    public async Task Act(string reference, object act)
    {
        using var said = await client.PostAsJsonAsync($"cases/{reference}/acts", act);
        Assert.True(said.IsSuccessStatusCode, await said.Content.ReadAsStringAsync());
    }

    /// <summary>The buyer adds a text as an exhibit.</summary>
    public async Task Exhibit(string reference)
    {
        using var file = new ByteArrayContent("What arrived was not what was ordered.\n"u8.ToArray());
        file.Headers.ContentType = new("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "statement.txt" }, { new StringContent("buyer"), "by" }, { new StringContent("DIFFERENCE_PHOTO"), "type" } };
        using var said = await client.PostAsync(new Uri($"cases/{reference}/exhibits", UriKind.Relative), form);
        Assert.True(said.IsSuccessStatusCode, await said.Content.ReadAsStringAsync());
    }

    /// <summary>How many facts of that name stand in the case's journal.</summary>
    public async Task<int> Count(string reference, string fact) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri($"cases/{reference}/journal", UriKind.Relative))).RootElement.GetProperty("items").EnumerateArray().Count(line => line.GetProperty("fact").GetString() == fact);

    public void Dispose()
    {
        client.Dispose();
        services.Dispose();
    }
}
