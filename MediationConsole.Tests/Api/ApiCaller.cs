using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MediationConsole.Tests.Storage.Evidence;

namespace MediationConsole.Tests.Api;

/// <summary>Somebody who calls the API over HTTP with one key, token or none.</summary>
public sealed class ApiCaller(HttpClient client, string? secret)
{
    public string? Secret => secret;

    public Task<Said> Get(string path) => Send(HttpMethod.Get, path, null, null);

    public Task<Said> Post(string path, object body, string? idempotencyKey = null) => Send(HttpMethod.Post, path, JsonContent.Create(body), idempotencyKey);

    public Task<Said> Put(string path, object body, string? idempotencyKey = null) => Send(HttpMethod.Put, path, JsonContent.Create(body), idempotencyKey);

    public Task<Said> PostText(string path, string body, string mediaType = "application/json")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return Send(HttpMethod.Post, path, content, null);
    }

    /// <summary>An act on a case.</summary>
    public Task<Said> Act(string reference, object body, string? idempotencyKey = null) => Post($"cases/{reference}/acts", body, idempotencyKey);

    /// <summary>An exhibit on a case.</summary>
    public Task<Said> Exhibit(string reference, Upload upload, string? idempotencyKey = null)
    {
        var file = new ByteArrayContent(upload.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue(upload.MediaType);
        var form = new MultipartFormDataContent { { new StringContent(upload.Of ?? upload.By), upload.Of is null ? "by" : "of" }, { new StringContent(upload.Type), "type" }, { file, "file", upload.FileName } };
        return Send(HttpMethod.Post, $"cases/{reference}/exhibits", form, idempotencyKey);
    }

    public async Task<HttpResponseMessage> Download(string path) => await client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative));

    private async Task<Said> Send(HttpMethod method, string path, HttpContent? content, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = content };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await client.SendAsync(request);
        return await Said.Of(answer);
    }
}

/// <summary>A file as somebody uploads it.</summary>
public sealed record Upload(byte[] Content, string FileName = "fault.png", string MediaType = "image/png", string By = "buyer", string Type = "DIFFERENCE_PHOTO", string? Of = null)
{
    /// <summary>A picture of that many bytes: one pixel, and what a camera writes beside it.</summary>
    public static Upload Picture(int size = 2_000, byte seed = 7) => new(Samples.Png(size, seed));

    public static Upload Text(string text) => new(Encoding.UTF8.GetBytes(text), "note.txt", "text/plain", Type: "STATEMENT");
}

/// <summary>What the API answered.</summary>
public sealed record Said(int Status, string MediaType, string Body, Uri? Location, JsonElement Json)
{
    public JsonElement this[string name] => Json.GetProperty(name);

    public string Code => Text("code");

    /// <summary>A text in the answer by its path, for example <c>outcome.rule</c>.</summary>
    public string Text(string path) => At(path).ToString();

    public JsonElement At(string path) =>
        path.Split('.').Aggregate(Json, (element, name) => element.ValueKind == JsonValueKind.Array ? element[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : element.GetProperty(name));

    public IEnumerable<JsonElement> Items(string name) => Json.GetProperty(name).EnumerateArray();

    public static async Task<Said> Of(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return new((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", body, answer.Headers.Location, JsonDocument.Parse(body).RootElement);
    }

    /// <summary>A problem document with that status and code, whole, without a trace of code.</summary>
    public Said IsProblem(int status, string code)
    {
        Assert.Equal($"{status} {code}", $"{Status} {(Json.TryGetProperty("code", out var said) ? said : Body)}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.All(new[] { "type", "title", "detail", "traceId" }, name => Assert.NotEmpty(Text(name)));
        Assert.Equal(status, this["status"].GetInt32());
        Assert.DoesNotContain("   at ", Body, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The same for a value that is impossible, with the field named.</summary>
    public Said IsImpossible(string field)
    {
        IsProblem(422, "impossible_value");
        Assert.True(this["errors"].TryGetProperty(field, out _), $"{field} is not named in {this["errors"]}");
        return this;
    }
}
