using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Console;

/// <summary>The way to the database that screens read through: it can be held up, and it can break.</summary>
public sealed class Readings(IDatabase database) : IDbContextFactory<ConsoleDb>
{
    private TaskCompletionSource? held;

    public bool IsBroken { get; set; }

    /// <summary>Nothing that is asked from now on is answered until this is done.</summary>
    public TaskCompletionSource Hold() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConsoleDb CreateDbContext() => IsBroken ? throw new InvalidOperationException("The database cannot be read.") : database.CreateDbContext();

    public async Task<ConsoleDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        if (held is { } answer) await answer.Task.WaitAsync(cancellationToken);
        return CreateDbContext();
    }
}
