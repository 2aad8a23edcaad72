using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediationConsole.Storage.Policies;

/// <summary>The profiles that came with the program, each flattened: nothing is inherited any more.</summary>
/// <param name="Profiles">In the order of the file; those that are faulty are left out.</param>
/// <param name="Names">Every name that stands in the file, of faulty profiles too.</param>
/// <param name="Faults">All that is wrong with the file, in sentences.</param>
public sealed record PolicyFile(IReadOnlyList<JsonObject> Profiles, IReadOnlySet<string> Names, IReadOnlyList<string> Faults)
{
    /// <summary>The file inside the program.</summary>
    public static PolicyFile BuiltIn { get; } = ReadBuiltIn();

    /// <summary>Reads a file of profiles and finds every fault in it.</summary>
    public static PolicyFile Read(string json)
    {
        try
        {
            return Profile.Parse(json)["profiles"] is not JsonArray { Count: > 0 } profiles ? Broken("The file of the policies has no profiles.")
                : profiles.FirstOrDefault(profile => profile is not JsonObject) is { } stray ? Broken($"In the file of the policies {Profile.Quoted(stray)} is no profile.")
                : Read([.. profiles.OfType<JsonObject>()]);
        }
        catch (JsonException malformed)
        {
            return Broken($"The file of the policies is no JSON: {malformed.Message}");
        }
    }

    private static PolicyFile Broken(string why) => new([], new HashSet<string>(), [why]);

    private static PolicyFile ReadBuiltIn()
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream("policies.json")
            ?? throw new InvalidOperationException("The policies are not built into the program.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static PolicyFile Read(List<JsonObject> written)
    {
        var (flat, faults) = (new List<JsonObject>(), new List<PolicyFault>());
        for (var i = 0; i < written.Count; i++)
        {
            List<PolicyFault> own = [.. ProfileCheck.Written(written[i]), .. Numbering(written, i)];
            faults.AddRange(own);
            if (Lineage(written, i, faults) is not { } lineage) continue;
            var whole = Flatten(lineage);
            var missing = ProfileCheck.Whole(whole);
            faults.AddRange(missing);
            if (own.Count == 0 && missing.Count == 0 && Profile.Faults(whole).Count == 0) flat.Add(whole);
        }

        return new(flat, written.Select(profile => Profile.Text(profile["name"])).OfType<string>().ToHashSet(StringComparer.Ordinal), [.. faults.Select(fault => fault.Sentence).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<PolicyFault> Numbering(List<JsonObject> written, int at)
    {
        var (name, version) = (Profile.Text(written[at]["name"]) ?? "", Profile.Whole(written[at]["version"]));
        var before = written.Take(at).Where(profile => Profile.Text(profile["name"]) == name).Select(profile => Profile.Whole(profile["version"])).Max();
        if (version <= before) yield return new(name, null, "version", $"version {version} stands after version {before}; versions increase.");
    }

    // Eldest first, so that the younger speaks last. The parent is the version that stands above; a later version of it changes nothing for those that were there before.
    private static List<JsonObject>? Lineage(List<JsonObject> written, int at, List<PolicyFault> faults)
    {
        List<JsonObject> lineage = [written[at]];
        while (lineage[0][Profile.Inherits] is { } named)
        {
            var name = Profile.Text(lineage[0]["name"]) ?? "without a name";
            if (Parent(written, written.IndexOf(lineage[0]), Profile.Text(named)) is not { } parent)
            {
                faults.Add(new(name, null, Profile.Inherits, $"there is no profile {Profile.Quoted(named)}."));
                return null;
            }

            if (lineage.Contains(parent))
            {
                var circle = lineage.Prepend(parent).Select(profile => Profile.Text(profile["name"]));
                faults.Add(new(Profile.Text(written[at]["name"]) ?? name, null, Profile.Inherits, $"it inherits in a circle: {string.Join(" from ", circle.Reverse())}."));
                return null;
            }

            lineage.Insert(0, parent);
        }

        return lineage;
    }

    private static JsonObject? Parent(List<JsonObject> written, int of, string? name) =>
        written.Take(of).LastOrDefault(profile => Profile.Text(profile["name"]) == name) ?? written.Skip(of).FirstOrDefault(profile => Profile.Text(profile["name"]) == name);

    private static JsonObject Flatten(List<JsonObject> lineage)
    {
        var flat = new JsonObject();
        foreach (var (key, value) in lineage.SelectMany(profile => profile).Where(entry => entry.Key != Profile.Inherits)) flat[key] = value?.DeepClone();
        // Null says that what an ancestor has does not hold here.
        foreach (var key in flat.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList()) flat.Remove(key);
        var terms = lineage.SelectMany(Profile.Terms).GroupBy(term => Profile.Text(term["code"]), StringComparer.Ordinal).Select(group => group.Last().DeepClone());
        flat["terms"] = new JsonArray([.. terms]);
        return flat;
    }
}
