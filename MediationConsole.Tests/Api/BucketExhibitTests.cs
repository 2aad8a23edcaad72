using MediationConsole.Tests.Storage.Evidence;

namespace MediationConsole.Tests.Api;

/// <summary>The whole program with its evidence in a bucket.</summary>
public sealed class BucketHost : ApiHost, IAsyncLifetime
{
    private Uri? address;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Evidence:Store"] = "s3",
        ["Evidence:S3:Bucket"] = S3Process.Bucket,
        ["Evidence:S3:Endpoint"] = address!.ToString(),
        ["Evidence:S3:AccessKey"] = S3Process.AccessKey,
        ["Evidence:S3:SecretKey"] = S3Process.SecretKey,
        ["Evidence:S3:Prefix"] = "api/",
    };

    public new async ValueTask InitializeAsync()
    {
        address = (await S3Process.Running()).Address;
        await base.InitializeAsync();
    }
}

/// <summary>Evidence in a bucket is what was uploaded, as it is on disk. Explicit, since the server comes over the network.</summary>
public sealed class BucketExhibitTests
{
    [Fact(Explicit = true)]
    public async Task What_was_uploaded_comes_back_byte_for_byte()
    {
        await using var host = new BucketHost();
        await host.InitializeAsync();
        var reference = await host.Dispute();
        var upload = Upload.Picture(300_000);
        Assert.Equal(201, (await host.Shop.Exhibit(reference, upload)).Status);
        using var download = await host.Shop.Download($"cases/{reference}/exhibits/1/content");
        Assert.Equal(upload.Content, await download.Content.ReadAsByteArrayAsync());
        Assert.Empty(host.Evidence.GetFiles("*", SearchOption.AllDirectories));
    }
}
