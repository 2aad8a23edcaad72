using System.Net;
using System.Security.Cryptography;

namespace MediationConsole.Tests.Api;

/// <summary>Evidence is what was uploaded, and nothing else is taken (D15; API contract, exhibits).</summary>
public class ExhibitTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly byte[] Pdf = "%PDF-1.7 and more"u8.ToArray();

    public static TheoryData<string, string, byte[]> Mislabelled => new()
    {
        { "fault.png", "image/jpeg", Upload.Picture().Content },
        { "fault.jpg", "image/png", Upload.Picture().Content },
        { "fault.png", "image/png", Pdf },
        { "fault.exe", "image/png", Upload.Picture().Content },
        { "fault.svg", "image/svg+xml", "<svg/>"u8.ToArray() },
        { "note.txt", "text/plain", [0x00, 0x01, 0x02] },
        { "note.txt", "text/plain", [0xC3, 0x28] },
        { "note.txt", "text/plain", Pdf },
        { "fault", "image/png", Upload.Picture().Content },
    };

    [Fact]
    public async Task What_was_uploaded_comes_back_byte_for_byte_as_an_attachment()
    {
        var reference = await host.Dispute();
        var upload = Upload.Picture(300_000);
        var said = await host.Shop.Exhibit(reference, upload);
        Assert.Equal((201, Convert.ToHexStringLower(SHA256.HashData(upload.Content)), 300_000), (said.Status, said.Text("sha256"), said["size"].GetInt32()));
        using var download = await host.Shop.Download($"cases/{reference}/exhibits/1/content");
        Assert.Equal(upload.Content, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png attachment", $"{download.Content.Headers.ContentType} {download.Content.Headers.ContentDisposition?.DispositionType}");
        Assert.Contains("sandbox", download.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(download.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Text_is_taken_when_it_is_text()
    {
        var reference = await host.Dispute();
        Assert.Equal("text/plain", (await host.Shop.Exhibit(reference, Upload.Text("Grüße\nfrom here"))).Text("mediaType"));
    }

    [Fact]
    public async Task An_empty_file_is_impossible() => await Refused(new Upload([]), said => said.IsImpossible("file"));

    [Fact]
    public async Task A_file_of_21_megabytes_is_too_large()
    {
        await Refused(Upload.Picture(21 * 1024 * 1024), said => said.IsProblem(413, "too_large"));
        var reference = await host.Dispute();
        Assert.Equal(201, (await host.Shop.Exhibit(reference, Upload.Picture(20 * 1024 * 1024))).Status);
    }

    [Theory]
    [MemberData(nameof(Mislabelled))]
    public async Task A_file_whose_name_type_and_content_do_not_agree_is_not_taken(string name, string mediaType, byte[] content) =>
        await Refused(new Upload(content, name, mediaType), said => said.IsProblem(415, "unsupported_media_type"));

    [Fact]
    public async Task A_kind_of_evidence_nobody_knows_is_impossible() =>
        await Refused(Upload.Picture() with { Type = "SELFIE" }, said => said.IsImpossible("type"));

    [Fact]
    public async Task An_exhibit_says_whose_it_is() => await Refused(Upload.Picture() with { By = "carrier" }, said => said.IsImpossible("by"));

    [Theory]
    [InlineData("../../x.png", "x.png")]
    [InlineData("..\\..\\x.png", "x.png")]
    [InlineData("/etc/passwd.png", "passwd.png")]
    public async Task A_name_that_is_a_path_is_only_a_text(string sent, string shown)
    {
        var reference = await host.Dispute();
        await host.Shop.Exhibit(reference, Upload.Picture() with { FileName = sent });
        Assert.Equal(shown, (await host.Case(reference)).Text("exhibits.0.fileName"));
        Assert.All(host.Evidence.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.Equal(64, file.Name.Length));
    }

    [Fact]
    public async Task Something_else_than_a_form_is_not_taken()
    {
        var reference = await host.Dispute();
        (await host.Shop.PostText($"cases/{reference}/exhibits", "{}")).IsProblem(415, "unsupported_media_type");
        (await host.Shop.PostText($"cases/{reference}/exhibits", "--x\r\nno form at all", "multipart/form-data; boundary=x")).IsProblem(400, "malformed");
    }

    [Fact]
    public async Task A_damaged_file_is_never_served()
    {
        var reference = await host.Dispute();
        var sha = (await host.Shop.Exhibit(reference, Upload.Picture(seed: 42))).Text("sha256");
        var file = host.Evidence.EnumerateFiles(sha, SearchOption.AllDirectories).Single();
        await using (var content = file.OpenWrite()) content.WriteByte(0);
        using var download = await host.Shop.Download($"cases/{reference}/exhibits/1/content");
        Assert.Equal(HttpStatusCode.Gone, download.StatusCode);
        (await Said.Of(download)).IsProblem(410, "damaged");
        (await host.Shop.Get($"cases/{reference}/exhibits/2/content")).IsProblem(404, "not_found");
    }

    private async Task Refused(Upload upload, Func<Said, Said> isRefused)
    {
        var reference = await host.Dispute();
        var files = host.Evidence.Exists ? host.Evidence.GetFiles("*", SearchOption.AllDirectories).Length : 0;
        isRefused(await host.Unchanged(reference, () => host.Shop.Exhibit(reference, upload)));
        Assert.Equal(files, host.Evidence.Exists ? host.Evidence.GetFiles("*", SearchOption.AllDirectories).Length : 0);
    }
}
