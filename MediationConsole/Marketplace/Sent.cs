namespace MediationConsole.Marketplace;

/// <summary>What came of one attempt to send something.</summary>
public abstract record Sent
{
    private Sent()
    {
    }

    /// <summary>It arrived.</summary>
    public sealed record Delivered(int? Status = null) : Sent;

    /// <summary>It did not arrive; another attempt may help, not before <paramref name="After"/> where the receiver said so.</summary>
    public sealed record Failed(string Reason, int? Status = null, TimeSpan? After = null) : Sent;

    /// <summary>The receiver does not want it, and would not want it later.</summary>
    public sealed record Refused(string Reason, int? Status = null) : Sent;
}
