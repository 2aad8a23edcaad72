using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>An option of a verb. Without a placeholder it is a switch that takes no value.</summary>
internal sealed record Option(string Name, string? Placeholder = null, bool Required = true)
{
    public override string ToString()
    {
        var text = Placeholder is null ? $"--{Name}" : $"--{Name} {Placeholder}";
        return Required ? text : $"[{text}]";
    }
}

/// <summary>One thing the command line can do.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Says">What it does, in one line.</param>
/// <param name="Writes">True for a verb that changes the database: it is refused while another process holds it, and brings the tables up to date first.</param>
/// <param name="Do">Does it and answers the exit code.</param>
internal sealed record Verb(string Name, string Says, bool Writes, IReadOnlyList<Option> Options, Func<VerbCall, Task<int>> Do)
{
    public string Usage => string.Join(' ', Options.Select(option => option.ToString()).Prepend(Name));
}

/// <summary>A verb as it was called: what it may use, and where it reads and writes. Only results go to standard output.</summary>
internal sealed class VerbCall(IServiceProvider services, IReadOnlyDictionary<string, string> given, TextReader input, TextWriter output, TextWriter errors)
{
    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Errors => errors;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The value of a required option.</summary>
    public string this[string option] => given[option];

    /// <summary>The value of an option that may be left out.</summary>
    public string? Find(string option) => given.GetValueOrDefault(option);

    /// <summary>The values of an option that takes several, separated by commas.</summary>
    public string[] List(string option) => given[option].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Why a verb that only reads cannot read the database; null where it can.</summary>
    public async Task<string?> Unreadable()
    {
        var database = Get<IDatabase>();
        if (!await database.Exists()) return $"There is no database: {database.Description}.";
        await using var db = database.CreateDbContext();
        return (await db.Database.GetPendingMigrationsAsync()).Any() ? $"The tables are of an older version, {database.Description}; 'migrate' brings them up to date." : null;
    }

    /// <summary>Says why it was not done, one sentence a line.</summary>
    public async Task<int> Refuse(params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) await errors.WriteLineAsync(sentence);
        return 1;
    }
}
