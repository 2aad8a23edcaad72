using MediationConsole.Desk;
using MediationConsole.Operations.Seeding;
using MediationConsole.Storage;

namespace MediationConsole.Operations;

/// <summary>The command line: no verb serves; any other verb does its work on the same settings and ends.</summary>
public sealed class CommandLine
{
    private const string Serve = "serve";

    private static readonly Verb[] Verbs = [.. PeopleVerbs.All, .. UpkeepVerbs.All, .. ExportVerb.All, .. SeedVerb.All];

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private Verb? verb;
    private string? fault;
    private bool help;

    private CommandLine(string[] settings) => Settings = settings;

    /// <summary>True when the program is to serve.</summary>
    public bool Serves => verb is null && fault is null && !help;

    /// <summary>What the command line says about the settings; only serving takes any, a verb reads the environment.</summary>
    public string[] Settings { get; private set; }

    public static CommandLine Read(string[] args) => args switch
    {
        ["help" or "--help" or "-h", ..] => new([]) { help = true },
        [] or [['-' or '/', ..], ..] => new(args),
        [Serve, .. var settings] => new(settings),
        _ => ReadVerb(args),
    };

    /// <summary>Answers what needs no database: a request for help, or a line that makes no sense. Null where there is something to do.</summary>
    public int? AnswerAtOnce(TextWriter output, TextWriter errors)
    {
        if (!help && fault is null) return null;
        var writer = help ? output : errors;
        if (fault is not null) writer.WriteLine(fault);
        writer.WriteLine("Usage: MediationConsole [VERB] [OPTIONS]");
        writer.WriteLine($"  {Serve}\n      Serves; also without a verb. Settings may follow, such as --Urls=http://127.0.0.1:5080.");
        foreach (var known in Verbs) writer.WriteLine($"  {known.Usage}\n      {known.Says}");
        writer.WriteLine("  help\n      Says this.");
        writer.WriteLine("Settings are read from appsettings.json and the environment, such as Database__ConnectionString.");
        return help ? 0 : 2;
    }

    /// <summary>Does what the verb says and answers the exit code.</summary>
    public async Task<int> Run(IServiceProvider services, TextReader input, TextWriter output, TextWriter errors)
    {
        var call = new VerbCall(services, given, input, output, errors);
        if (!verb!.Writes) return await verb.Do(call);
        if (call.Get<DatabaseHold>().Take() is { } refusal) return await call.Refuse(refusal);
        await call.Get<IDatabase>().Migrate();
        if (await services.OpenRules() is { Count: > 0 } faults) return await call.Refuse(faults);
        return await verb.Do(call);
    }

    /// <summary>Says why the program does not start.</summary>
    public static int Refuse(TextWriter errors, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) errors.WriteLine(sentence);
        return 1;
    }

    private static CommandLine ReadVerb(string[] args)
    {
        var line = new CommandLine([]);
        line.verb = Verbs.FirstOrDefault(known => args.Take(known.Name.Split(' ').Length).SequenceEqual(known.Name.Split(' ')));
        line.fault = line.verb is { } known
            ? line.ReadOptions(known.Name, known.Options, args[known.Name.Split(' ').Length..])
            : $"There is no verb '{string.Join(' ', args.TakeWhile(word => !word.StartsWith('-')))}'.";
        return line;
    }

    private string? ReadOptions(string name, IReadOnlyList<Option> options, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var (word, value) = words[i].Split('=', 2) is [var left, var right] ? (left, right) : (words[i], null);
            if (options.FirstOrDefault(option => "--" + option.Name == word) is not { } option) return $"'{name}' has no option '{word}'.";
            if (option.Placeholder is null && value is not null) return $"{word} takes no value.";
            if (option.Placeholder is not null && value is null && ++i == words.Length) return $"{word} needs a value: {option}.";
            if (!given.TryAdd(option.Name, option.Placeholder is null ? "" : value ?? words[i])) return $"{word} is given twice.";
        }

        return options.FirstOrDefault(option => option.Required && !given.ContainsKey(option.Name)) is { } missing ? $"'{name}' needs {missing}." : null;
    }
}
