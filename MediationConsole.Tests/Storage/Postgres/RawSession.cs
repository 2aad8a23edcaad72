using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>A session that speaks the server's protocol word by word, so that it can stop in the middle of a sentence.</summary>
internal sealed class RawSession : IDisposable
{
    private const char Ready = 'Z';
    private const char Done = 'C';

    private readonly TcpClient client = new();

    public static async Task<RawSession> Open(NpgsqlConnectionStringBuilder address)
    {
        var session = new RawSession();
        await session.client.ConnectAsync(address.Host!, address.Port);
        await session.Send(null, [0, 3, 0, 0, .. Text("user"), .. Text(address.Username!), .. Text("database"), .. Text(address.Database!), 0]);
        await session.Until(Ready);
        return session;
    }

    /// <summary>A whole query, answered.</summary>
    public async Task Query(string text)
    {
        await Send('Q', Text(text));
        await Until(Ready);
    }

    /// <summary>Parse, bind and execute, answered; what would end them, and let the server rest, never comes.</summary>
    public async Task ExecuteWithoutEnd(string text)
    {
        await Send('P', [0, .. Text(text), 0, 0]);
        await Send('B', [0, 0, 0, 0, 0, 0, 0, 0]);
        await Send('E', [0, 0, 0, 0, 0]);
        await Send('H', []);
        await Until(Done);
    }

    public void Dispose() => client.Dispose();

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private async Task Send(char? kind, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length + 4);
        await client.GetStream().WriteAsync((byte[])[.. kind is { } letter ? [(byte)letter] : Array.Empty<byte>(), .. length, .. body]);
    }

    private async Task Until(char kind)
    {
        var head = new byte[5];
        while (true)
        {
            await client.GetStream().ReadExactlyAsync(head);
            var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4];
            await client.GetStream().ReadExactlyAsync(body);
            if (head[0] == 'E') throw new IOException(Encoding.UTF8.GetString(body));
            if (head[0] == kind) return;
        }
    }
}
