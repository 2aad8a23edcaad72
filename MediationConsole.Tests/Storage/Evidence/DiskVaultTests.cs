using System.Text;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>The evidence on disk: named by its own hash, never by what somebody sent.</summary>
public sealed class DiskVaultTests : IDisposable
{
    private const string HashOfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly DiskVault vault;

    public DiskVaultTests() => vault = new(new StorageOptions("", folder.Info.FullName));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(folder.Info.FullName, "2c", HashOfHello);

    [Fact]
    public async Task A_file_is_kept_under_its_hash_and_read_back_whole()
    {
        var stored = await Store("hello", most: 5);
        Assert.Equal((HashOfHello, 5), (stored!.Sha256, stored.Size));
        using var reader = new StreamReader((await vault.OpenWhole(HashOfHello, Token))!);
        Assert.Equal("hello", await reader.ReadToEndAsync(Token));
        Assert.Equal([Path.Combine("2c", HashOfHello)], Files());
    }

    [Fact]
    public async Task A_file_that_is_too_long_leaves_nothing_behind()
    {
        Assert.Null(await Store("hello", most: 4));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file()
    {
        await Store("hello", most: 100);
        Assert.Equal(HashOfHello, (await Store("hello", most: 100))!.Sha256);
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_file_that_was_changed_is_no_longer_whole_and_is_mended_by_the_same_content()
    {
        await Store("hello", most: 100);
        Assert.True(await vault.IsWhole(HashOfHello, Token));
        await File.WriteAllTextAsync(Place, "hellO", Token);
        Assert.False(await vault.IsWhole(HashOfHello, Token));
        Assert.Null(await vault.OpenWhole(HashOfHello, Token));
        await Store("hello", most: 100);
        Assert.True(await vault.IsWhole(HashOfHello, Token));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("/etc/passwd/../../../../../../../../../../../../../../../../etc/")]
    public Task A_name_that_is_no_hash_opens_nothing(string name) => Assert.ThrowsAsync<ArgumentException>(() => vault.Open(name, Token));

    [Fact]
    public async Task A_hash_nobody_stored_opens_nothing()
    {
        Assert.Null(await vault.Open(HashOfHello, Token));
        Assert.False(await vault.IsWhole(HashOfHello, Token));
    }

    [Fact]
    public async Task What_was_received_and_not_kept_is_gone()
    {
        using (var received = await vault.Receive(new MemoryStream("hello"u8.ToArray()), 100, Token)) Assert.Equal(HashOfHello, received!.File.Sha256);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task The_list_names_what_is_kept_and_no_draft()
    {
        await Store("hello", most: 100);
        await File.WriteAllTextAsync(Path.Combine(folder.Info.FullName, "begun.part"), "hel", Token);
        var kept = await vault.All(Token).SingleAsync(Token);
        Assert.Equal((HashOfHello, 5), (kept.Sha256, kept.Size));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task Only_what_is_old_and_named_by_nobody_is_discarded(bool named, bool young, bool gone)
    {
        await Store("hello", most: 100);
        if (!young) File.SetLastWriteTimeUtc(Place, LongAgo.UtcDateTime);
        Assert.Equal(gone, await vault.Discard(HashOfHello, LongAgo.AddDays(1), () => Task.FromResult(named), Token));
        Assert.Equal(!gone, await vault.IsWhole(HashOfHello, Token));
    }

    [Fact]
    public async Task What_comes_again_while_it_is_discarded_stays()
    {
        await Store("hello", most: 100);
        File.SetLastWriteTimeUtc(Place, LongAgo.UtcDateTime);
        var looks = 0;
        // The second look comes when the old file is aside already.
        await vault.Discard(HashOfHello, LongAgo.AddDays(1), async () => ++looks == 2 && await Store("hello", most: 100) is null, Token);
        Assert.Equal((2, true), (looks, await vault.IsWhole(HashOfHello, Token)));
    }

    [Fact]
    public async Task Old_drafts_are_forgotten_and_what_lay_aside_comes_back()
    {
        await Store("hello", most: 100);
        File.Move(Place, Place + ".aside");
        foreach (var (name, at) in new[] { ("old.part", LongAgo), ("new.part", LongAgo.AddDays(2)) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Info.FullName, name), "hel", Token);
            File.SetLastWriteTimeUtc(Path.Combine(folder.Info.FullName, name), at.UtcDateTime);
        }

        Assert.Equal(1, vault.ForgetDrafts(LongAgo.AddDays(1)));
        Assert.Equal([Path.Combine("2c", HashOfHello), "new.part"], Files().Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private async Task<Stored?> Store(string text, long most)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await vault.Store(content, most, Token);
    }

    private IEnumerable<string> Files() =>
        folder.Info.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Info.FullName, file.FullName));
}
