using System.Net;
using System.Net.Http.Headers;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.People;

namespace MediationConsole.Tests.Console.Evidence;

/// <summary>Staff file evidence by plain HTTP: with the cookie and the token of the page, through the one way in (D15).</summary>
[Collection(PeopleTests.Name)]
public sealed class UploadDoorTests(StaffHost host)
{
    [Fact]
    public async Task A_picture_is_added_for_a_party_and_the_same_file_twice_says_nothing_new()
    {
        var (lena, reference) = (await SignedIn("lena"), await host.Dispute("SNAD_DAMAGED"));
        var picture = Picture.Png(320, 200, 1);
        Assert.Equal((HttpStatusCode.Created, """{"exhibit":1,"words":"Added as S-1."}"""), await Upload(lena, reference, picture));
        var (status, said) = await Upload(lena, reference, picture);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("The same file is there already, as S-1.", said, StringComparison.Ordinal);
        Assert.Equal("Lena Marsh", (await host.Shop.Get($"cases/{reference}")).Json.GetProperty("exhibits")[0].GetProperty("filedBy").GetString());
    }

    [Fact]
    public async Task What_is_refused_says_why_in_a_sentence()
    {
        var reference = await host.Dispute("SNAD_DAMAGED");
        var lena = await SignedIn("lena");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Upload(lena, reference, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "photo.svg", "image/svg+xml")).Status);
        Assert.Contains("detail", (await Upload(lena, reference, [], "photo.png")).Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload(lena, reference, Picture.Png(8, 8, 1), type: "")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Upload(lena, "D-999999", Picture.Png(8, 8, 1))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Upload(await SignedIn("iris"), reference, Picture.Png(8, 8, 2))).Status);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_cookie_or_without_the_token()
    {
        var reference = await host.Dispute("SNAD_DAMAGED");
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload(await SignedIn("lena"), reference, Picture.Png(8, 8, 3), token: "made up")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(host.Visitor(), reference, Picture.Png(8, 8, 3), token: "made up")).Status);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_not_said_to_be_too_large()
    {
        var visitor = await SignedIn("lena");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/cases/{await host.Dispute()}/exhibits", UriKind.Relative)) { Content = new StringContent("no form") };
        request.Headers.Add("RequestVerificationToken", await visitor.TokenOf("/"));
        using var answer = await visitor.Send(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("did not arrive", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<Visitor> SignedIn(string person)
    {
        var visitor = host.Visitor();
        await visitor.SignInAs(person);
        return visitor;
    }

    private static async Task<(HttpStatusCode Status, string Said)> Upload(
        Visitor visitor, string reference, byte[] content, string name = "photo.png", string mediaType = "image/png", string type = "PACKING_PHOTO", string? token = null)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var by = new StringContent("seller");
        using var kind = new StringContent(type);
        using var form = new MultipartFormDataContent { { by, "by" }, { kind, "type" }, { file, "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/cases/{reference}/exhibits", UriKind.Relative)) { Content = form };
        request.Headers.Add("RequestVerificationToken", token ?? await visitor.TokenOf("/"));
        using var answer = await visitor.Send(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
