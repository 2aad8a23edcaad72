namespace MediationConsole.Reports.Books;

/// <summary>Takes what is written without waiting, such as the heads of parts, and hands it on with what follows: a connection only takes what is waited for.</summary>
internal sealed class PatientStream(Stream target) : Stream
{
    private readonly MemoryStream waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await HandOn(cancellationToken);
        await target.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>What is flushed without waiting goes on waiting.</summary>
    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await HandOn(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) waiting.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask HandOn(CancellationToken cancellation)
    {
        if (waiting.Length == 0) return;
        await target.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellation);
        waiting.SetLength(0);
    }
}
