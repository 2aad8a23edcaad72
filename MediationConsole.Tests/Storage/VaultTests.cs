using System.Text;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Storage;

/// <summary>The evidence on disk: named by its own hash, never by what somebody sent.</summary>
public sealed class VaultTests : IDisposable
{
    private const string HashOfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private readonly TemporaryFolder folder = new();
    private readonly Vault vault;

    public VaultTests() => vault = new(new StorageOptions("", folder.Info.FullName));

    [Fact]
    public async Task A_file_is_kept_under_its_hash_and_read_back_whole()
    {
        var stored = await Store("hello", most: 5);
        Assert.Equal((HashOfHello, 5, "hello"), (stored!.Sha256, stored.Size, Encoding.UTF8.GetString(stored.Head)));
        using var reader = new StreamReader(vault.Open(HashOfHello)!);
        Assert.Equal("hello", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
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
    public async Task A_file_that_was_changed_is_no_longer_whole()
    {
        await Store("hello", most: 100);
        Assert.True(await vault.IsWhole(HashOfHello, TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(Path.Combine(folder.Info.FullName, "2c", HashOfHello), "hellO", TestContext.Current.CancellationToken);
        Assert.False(await vault.IsWhole(HashOfHello, TestContext.Current.CancellationToken));
        Assert.Null(await vault.OpenWhole(HashOfHello, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("/etc/passwd/../../../../../../../../../../../../../../../../etc/")]
    public void A_name_that_is_no_hash_opens_nothing(string name) => Assert.Throws<ArgumentException>(() => vault.Open(name));

    [Fact]
    public async Task A_hash_nobody_stored_opens_nothing()
    {
        Assert.Null(vault.Open(HashOfHello));
        Assert.False(await vault.IsWhole(HashOfHello, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_received_and_not_kept_is_gone()
    {
        using (var received = await vault.Receive(new MemoryStream("hello"u8.ToArray()), 100, TestContext.Current.CancellationToken)) Assert.Equal(HashOfHello, received!.File.Sha256);
        Assert.Empty(Files());
    }

    public void Dispose() => folder.Dispose();

    private async Task<Stored?> Store(string text, long most)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await vault.Store(content, most, TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Files() =>
        folder.Info.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Info.FullName, file.FullName));
}
