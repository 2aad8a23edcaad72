using System.Text.Json.Nodes;

namespace MediationConsole.Storage.Policies;

/// <summary>One line in which two profiles differ; null where one of them has no such line.</summary>
/// <param name="Term">The code of the term the line is about; null for a line about the profile itself.</param>
/// <param name="Key">The key, for example <c>zone</c> or <c>limits.mediator.USD</c>; of a term null for the term as a whole, or <c>source</c>.</param>
public sealed record ProfileChange(string? Term, string? Key, JsonNode? From, JsonNode? To);

/// <summary>Says in what two profiles differ. Order, name and version are no difference, and an empty list is the same as none.</summary>
public static class ProfileDifference
{
    private const string Source = "source";

    public static IReadOnlyList<ProfileChange> Between(JsonObject from, JsonObject to)
    {
        var (before, after) = (Lines(from), Lines(to));
        return [.. before.Keys.Union(after.Keys).Select(line => new ProfileChange(line.Term, line.Key, before.GetValueOrDefault(line), after.GetValueOrDefault(line)))
            .Where(change => !JsonNode.DeepEquals(change.From, change.To))];
    }

    private static Dictionary<(string? Term, string? Key), JsonNode> Lines(JsonObject profile)
    {
        var lines = new Dictionary<(string?, string?), JsonNode>();
        foreach (var (key, value) in profile.Where(entry => entry.Key is not ("name" or "version" or "terms"))) Add(lines, key, value);
        foreach (var term in Profile.Terms(profile))
        {
            var (code, whole) = (Profile.Text(term["code"]), term.DeepClone().AsObject());
            whole.Remove(Source);
            lines[(code, null)] = whole;
            if (term[Source] is { } source) lines[(code, Source)] = source;
        }

        return lines;
    }

    // Of a table, each entry is a line of its own.
    private static void Add(Dictionary<(string?, string?), JsonNode> lines, string path, JsonNode? value)
    {
        if (value is JsonObject table && path.StartsWith("limits", StringComparison.Ordinal))
        {
            foreach (var (key, inner) in table) Add(lines, $"{path}.{key}", inner);
        }
        else if (value is not null and not JsonArray { Count: 0 })
        {
            lines[(null, path)] = value;
        }
    }
}
