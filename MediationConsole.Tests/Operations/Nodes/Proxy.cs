using System.Diagnostics;
using System.Globalization;
using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>A reverse proxy before several nodes: a browser stays with its node as long as that lives.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly TemporaryFolder folder;
    private readonly Process process;

    private Proxy(TemporaryFolder folder, Process process, Uri address) => (this.folder, this.process, Address) = (folder, process, address);

    public Uri Address { get; }

    /// <summary>Starts the proxy before these nodes, which are called n1, n2 and so on in the cookie <c>node</c>.</summary>
    public static async Task<Proxy> Before(params Uri[] nodes)
    {
        var missing = File.Exists(Program) ? null : await AptInstall.Of("nginx-light") ?? (File.Exists(Program) ? null : $"There is no {Program}.");
        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") is not "true", missing ?? "");
        Assert.True(missing is null, missing);
        var home = new TemporaryFolder();
        var port = FreePort.Find();
        var settings = Path.Combine(home.Info.FullName, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(home.Info, port, nodes));
        var start = new ProcessStartInfo(Program, ["-p", home.Info.FullName, "-c", settings, "-e", Path.Combine(home.Info.FullName, "error.log")]) { UseShellExecute = false };
        return new(home, Process.Start(start)!, new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")));
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-QUIT", process.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    // As the README shows it for real, less the certificate.
    private static string Settings(DirectoryInfo folder, int port, Uri[] nodes)
    {
        var names = nodes.Select((_, i) => FormattableString.Invariant($"n{i + 1}")).ToArray();
        var upstreams = names.Select((name, i) => $"upstream {name} {{ server {nodes[i].Authority} max_fails=1 fail_timeout=2s; {string.Concat(nodes.Where((_, other) => other != i).Select(other => $"server {other.Authority} backup; "))}}}");
        return $$"""
            daemon off;
            pid {{folder.FullName}}/nginx.pid;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes 1;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path {{folder.FullName}}/body;
              proxy_temp_path {{folder.FullName}}/proxy;
              fastcgi_temp_path {{folder.FullName}}/fastcgi;
              uwsgi_temp_path {{folder.FullName}}/uwsgi;
              scgi_temp_path {{folder.FullName}}/scgi;
              map $http_upgrade $connection_upgrade { default upgrade; '' close; }
              split_clients $request_id $fresh { {{string.Join(' ', names.SkipLast(1).Select(name => $"{100 / names.Length}% {name};"))}} * {{names[^1]}}; }
              map $cookie_node $node { default $fresh; {{string.Join(' ', names.Select(name => $"{name} {name};"))}} }
              {{string.Join("\n  ", upstreams)}}
              server {
                listen 127.0.0.1:{{port}};
                client_max_body_size 25m;
                location / {
                  proxy_pass http://$node;
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $connection_upgrade;
                  proxy_connect_timeout 2s;
                  proxy_read_timeout 100s;
                  add_header Set-Cookie "node=$node; Path=/; HttpOnly; SameSite=Lax";
                }
              }
            }
            """;
    }
}
