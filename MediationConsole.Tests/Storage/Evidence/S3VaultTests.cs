using System.Text;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>The same vault in a bucket, tried against a server that speaks S3. Explicit, since the server comes over the network.</summary>
public sealed class S3VaultTests : IAsyncLifetime
{
    private readonly TemporaryFolder spool = new();
    private readonly string prefix = $"{Path.GetRandomFileName()}/";
    private S3Process server = null!;
    private S3Vault vault = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await S3Process.Running();
        var bucket = new S3Options { Bucket = S3Process.Bucket, Endpoint = server.Address, Region = "us-east-1", AccessKey = S3Process.AccessKey, SecretKey = S3Process.SecretKey, Prefix = prefix };
        vault = new(new StorageOptions("", spool.Info.FullName), bucket);
    }

    [Fact(Explicit = true)]
    public async Task A_file_is_kept_under_its_hash_and_read_back_whole()
    {
        var content = Samples.Png(3_000_000);
        var stored = (await vault.Store(new MemoryStream(content), content.Length, Token))!;
        await using var file = await vault.OpenWhole(stored.Sha256, Token);
        var read = new MemoryStream();
        await file!.CopyToAsync(read, Token);
        Assert.Equal(content, read.ToArray());
        var kept = await vault.All(Token).SingleAsync(Token);
        Assert.Equal((stored.Sha256, (long)content.Length), (kept.Sha256, kept.Size));
    }

    [Fact(Explicit = true)]
    public async Task Nothing_is_left_on_the_local_disk()
    {
        var stored = await Store("hello");
        await using (await vault.OpenWhole(stored, Token)) Assert.Single(spool.Info.GetFiles());
        Assert.Empty(spool.Info.GetFiles());
    }

    [Fact(Explicit = true)]
    public async Task A_hash_nobody_stored_opens_nothing() => Assert.Null(await vault.Open(new string('a', 64), Token));

    [Fact(Explicit = true)]
    public async Task What_was_received_and_not_kept_is_nowhere()
    {
        using (await vault.Receive(new MemoryStream("hello"u8.ToArray()), 100, Token)) Assert.Empty(await vault.All(Token).ToListAsync(Token));
        Assert.Empty(spool.Info.GetFiles());
    }

    [Fact(Explicit = true)]
    public async Task A_file_that_was_changed_in_the_bucket_is_never_whole()
    {
        var stored = await Store("hello");
        var file = server.Files.EnumerateFiles($"{stored}*_object", SearchOption.AllDirectories).Single(one => one.FullName.Contains(prefix, StringComparison.Ordinal));
        await File.WriteAllTextAsync(file.FullName, "hellO", Token);
        Assert.Null(await vault.OpenWhole(stored, Token));
        await Store("hello");
        Assert.True(await vault.IsWhole(stored, Token));
    }

    [Theory(Explicit = true)]
    [InlineData(false, 1, true)]
    [InlineData(true, 1, false)]
    [InlineData(false, -1, false)]
    public async Task Only_what_is_old_and_named_by_nobody_is_discarded(bool named, int days, bool gone)
    {
        var stored = await Store("hello");
        var before = (await vault.All(Token).SingleAsync(Token)).At.AddDays(days);
        Assert.Equal(gone, await vault.Discard(stored, before, () => Task.FromResult(named), Token));
        Assert.Equal(gone ? 0 : 1, await vault.All(Token).CountAsync(Token));
    }

    public ValueTask DisposeAsync()
    {
        vault?.Dispose();
        spool.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> Store(string text) => (await vault.Store(new MemoryStream(Encoding.UTF8.GetBytes(text)), 100, Token))!.Sha256;
}
