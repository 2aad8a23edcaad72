using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Benchmarks;

/// <summary>The endpoint that acts are measured against: each request inserts one row with a durable commit of its own, and nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task<int> Serve(string file, string address)
    {
        using var connection = Bare.Open(file, writes: true);
        Bare.Run(connection, "CREATE TABLE IF NOT EXISTS \"rows\" (\"Id\" INTEGER PRIMARY KEY, \"Text\" TEXT NOT NULL)");
        using var insert = Bare.Prepare(connection, "INSERT INTO \"rows\" (\"Text\") VALUES (@text)", "@text");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPEndPoint.Parse(address), listen => listen.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        var oneAtATime = new Lock();
        app.MapPost("/", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            lock (oneAtATime) Put(insert, text);
            await http.Response.WriteAsync(text, http.RequestAborted);
        });
        await app.StartAsync();
        await System.Console.Out.WriteLineAsync("ready");
        await System.Console.In.ReadLineAsync();
        return 0;
    }

    private static void Put(SqliteCommand insert, string text)
    {
        insert.Parameters[0].Value = text;
        insert.ExecuteNonQuery();
    }
}
