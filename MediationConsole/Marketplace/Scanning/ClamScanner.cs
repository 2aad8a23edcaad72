using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace MediationConsole.Marketplace.Scanning;

/// <summary>Asks a ClamAV daemon over its INSTREAM command: the content goes over in pieces with their lengths, one line comes back.</summary>
public sealed class ClamScanner(ScannerOptions options) : IScanner
{
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 1024;

    public bool Looks => true;

    public async Task<Scanned> Scan(Stream content, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Limit);
        try
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(options.Host, options.Port, limit.Token);
            await using var line = client.GetStream();
            await Send(content, line, limit.Token);
            return Read(await Answer(line, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Scanned.Unanswered($"The scanner did not answer within {options.Limit.TotalSeconds:F0} seconds.");
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            return new Scanned.Unanswered($"The scanner cannot be reached: {broken.Message}");
        }
    }

    /// <summary>What one line of the daemon means.</summary>
    internal static Scanned Read(string answer) => answer switch
    {
        "stream: OK" => new Scanned.Clean(),
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => new Scanned.Infected(answer[8..^6]),
        _ => new Scanned.Unanswered($"The scanner said: {answer}"),
    };

    private static async Task Send(Stream content, NetworkStream line, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece + 4);
        try
        {
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(4, Piece), cancellation);
                // A piece of no length is the end.
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await line.WriteAsync(buffer.AsMemory(0, read + 4), cancellation);
            }
            while (read > 0);
        }
        catch (IOException) when (line.DataAvailable)
        {
            // It answered before it had heard all and hung up: what it said is what counts.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken cancellation)
    {
        var buffer = new byte[LongestAnswer];
        var filled = 0;
        int read;
        while (filled < buffer.Length && (read = await line.ReadAsync(buffer.AsMemory(filled), cancellation)) > 0)
        {
            filled += read;
            if (buffer[filled - 1] == 0) break;
        }

        return Encoding.UTF8.GetString(buffer, 0, filled).TrimEnd('\0', '\n').Trim();
    }
}
