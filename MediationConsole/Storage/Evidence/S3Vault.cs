using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace MediationConsole.Storage.Evidence;

/// <summary>
/// The evidence in a bucket of a store that speaks S3. What comes in is spooled to the local disk, where its hash becomes known, and is
/// put under that hash with a checksum; what goes out is spooled as well, so that nothing is handed out before its end was seen.
/// </summary>
public sealed class S3Vault(StorageOptions storage, S3Options options) : IVault, IDisposable
{
    private readonly Drafts drafts = new(new DirectoryInfo(storage.EvidencePath));
    private readonly AmazonS3Client client = Connect(options);

    public async Task<Received?> Receive(Stream content, long most, CancellationToken cancellation) =>
        await drafts.Write(content, most, cancellation) is ({ } file, { } draft) ? new(file, draft, ends => Put(file, draft, ends)) : null;

    public async Task<Stream?> Open(string sha256, CancellationToken cancellation = default)
    {
        var request = new GetObjectRequest { BucketName = options.Bucket, Key = KeyOf(sha256) };
        try
        {
            using var found = await client.GetObjectAsync(request, cancellation);
            return await Spool(found.ResponseStream, cancellation);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenWhole(string sha256, CancellationToken cancellation = default) =>
        await Hashes.Whole(await Open(sha256, cancellation), sha256, cancellation);

    public async IAsyncEnumerable<Kept> All([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = options.Prefix };
        await foreach (var one in client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellation))
        {
            var name = one.Key[(one.Key.LastIndexOf('/') + 1)..];
            if (Hashes.IsOne(name) && one.Key == KeyOf(name)) yield return new(name, one.Size ?? 0, Utc(one.LastModified));
        }
    }

    // A bucket has no way to put a file aside; the look at its time comes last, so that the gap is that of one request.
    public async Task<bool> Discard(string sha256, DateTimeOffset before, Func<Task<bool>> isNamed, CancellationToken cancellation = default)
    {
        if (await isNamed()) return false;
        try
        {
            var found = await client.GetObjectMetadataAsync(options.Bucket, KeyOf(sha256), cancellation);
            if (Utc(found.LastModified) >= before) return false;
            await client.DeleteObjectAsync(options.Bucket, KeyOf(sha256), cancellation);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    public int ForgetDrafts(DateTimeOffset before) => drafts.Forget(before);

    public void Dispose() => client.Dispose();

    private static AmazonS3Client Connect(S3Options options)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region,
            // The checksum is our own, over the whole file; stores other than Amazon's often know no other.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint) (config.ServiceURL, config.ForcePathStyle) = (endpoint.ToString(), true);
        else config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        return options.AccessKey is { } key ? new(new BasicAWSCredentials(key, options.SecretKey), config) : new(config);
    }

    private async Task Put(Stored file, string draft, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(draft);
        await client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = options.Bucket,
                Key = KeyOf(file.Sha256),
                InputStream = content,
                ContentType = "application/octet-stream",
                ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(file.Sha256)),
                UseChunkEncoding = false,
            },
            cancellation);
    }

    private async Task<Stream?> Spool(Stream content, CancellationToken cancellation)
    {
        FileStream? spooled = new(drafts.NewName(), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        try
        {
            await content.CopyToAsync(spooled, cancellation);
            spooled.Position = 0;
            (var whole, spooled) = (spooled, null);
            return whole;
        }
        catch (AmazonClientException)
        {
            // The client compares the content with the sum the store remembers; a file that fails it here is damaged, like any other.
            return null;
        }
        finally
        {
            if (spooled is not null) await spooled.DisposeAsync();
        }
    }

    private static DateTimeOffset Utc(DateTime? at) => new(DateTime.SpecifyKind((at ?? DateTime.MaxValue).ToUniversalTime(), DateTimeKind.Utc));

    private string KeyOf(string sha256) => $"{options.Prefix}{Hashes.Checked(sha256)[..2]}/{sha256}";
}
