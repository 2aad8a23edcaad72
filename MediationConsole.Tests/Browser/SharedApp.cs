namespace MediationConsole.Tests.Browser;

/// <summary>One running program for the tests that do not mind what others did in it; it starts with the first that asks.</summary>
public sealed class SharedApp : IAsyncDisposable
{
    private readonly Lazy<Task<AppProcess>> app = new(() => AppProcess.Start());

    public Task<AppProcess> App() => app.Value;

    public async ValueTask DisposeAsync()
    {
        if (app.IsValueCreated && app.Value.IsCompletedSuccessfully) await (await app.Value).DisposeAsync();
    }
}
