namespace MediationConsole.Marketplace.Scanning;

/// <summary>What a look for malicious software found.</summary>
public abstract record Scanned
{
    private Scanned()
    {
    }

    /// <summary>Nothing was found.</summary>
    public sealed record Clean : Scanned;

    /// <summary>Something was found, under that name.</summary>
    public sealed record Infected(string Finding) : Scanned;

    /// <summary>Nobody knows: the scanner did not answer, or not in time. Such a file stays shut until it was looked at.</summary>
    public sealed record Unanswered(string Why) : Scanned;
}

/// <summary>Who looks for malicious software in what comes in.</summary>
public interface IScanner
{
    /// <summary>False where nobody was configured to look: then no file waits for it.</summary>
    bool Looks { get; }

    /// <summary>Looks through the content, which is read once from where it stands to its end.</summary>
    Task<Scanned> Scan(Stream content, CancellationToken cancellation);
}

/// <summary>Nobody looks.</summary>
public sealed class NoScanner : IScanner
{
    public bool Looks => false;

    public Task<Scanned> Scan(Stream content, CancellationToken cancellation) => Task.FromResult<Scanned>(new Scanned.Clean());
}
