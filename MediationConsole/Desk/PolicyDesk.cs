using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>What came of publishing.</summary>
/// <param name="Version">The version that holds for new cases from now on; null where nothing was published.</param>
/// <param name="Faults">Why not, in sentences.</param>
/// <param name="Overtaken">True where somebody else has published meanwhile: the draft is based on a version that is no longer the last.</param>
public sealed record Publishing(int? Version, IReadOnlyList<string> Faults, bool Overtaken = false);

/// <summary>Publishes policies: for cases opened from then on, while those that are open keep what they have pinned (section 1, Policy).</summary>
public sealed class PolicyDesk(Writer writer, IDbContextFactory<ConsoleDb> readers, PolicyBook book, TimeProvider clock)
{
    private const string CameWithTheProgram = "Came with the program.";

    /// <summary>Publishes what is new in the file of the program, and lets the book read what is published.</summary>
    /// <returns>Why the program must not start, in sentences; empty where it may.</returns>
    public async Task<IReadOnlyList<string>> Open(PolicyFile file)
    {
        var faults = await writer.Write(async db =>
        {
            var published = await db.Policies.ToListAsync();
            var found = file.Faults.Concat(published.SelectMany(Faults)).Concat(file.Profiles.SelectMany(profile => Contradictions(profile, published))).ToList();
            if (found.Count > 0) return found;
            foreach (var profile in file.Profiles.Where(profile => Same(profile, published) is null)) db.Policies.Add(Row(profile, CameWithTheProgram, by: null));
            db.Tell(() => Neighbours.RulesChanged);
            return found;
        });
        if (faults.Count == 0) await book.ReadAgain(readers);
        return faults;
    }

    /// <summary>Publishes a draft as the next version of its policy. Of two who publish on the same version, one wins and the other is told.</summary>
    /// <param name="draft">The whole profile; its version is given here.</param>
    /// <param name="basedOn">The version the draft was made from.</param>
    public async Task<Publishing> Publish(JsonObject draft, int basedOn, string note, StaffId by)
    {
        var publishing = await writer.Write(db => Publish(db, draft.DeepClone().AsObject(), basedOn, note.Trim(), by));
        if (publishing.Version is not null) await book.ReadAgain(readers);
        return publishing;
    }

    private async Task<Publishing> Publish(ConsoleDb db, JsonObject draft, int basedOn, string note, StaffId by)
    {
        if (await db.NotAdmin(by)) return new(null, ["Only an admin publishes policies."]);
        var name = Profile.Text(draft["name"]) ?? "";
        if (await db.Policies.Where(row => row.Name == name).OrderByDescending(row => row.Version).FirstOrDefaultAsync() is not { } last) return new(null, [$"There is no policy '{name}'."]);
        if (last.Version != basedOn)
            return new(null, [$"Version {last.Version} was published meanwhile; what you changed was made from version {basedOn}. Look at the difference before you publish."], Overtaken: true);
        draft["version"] = last.Version + 1;
        var faults = Profile.Faults(draft).Select(fault => fault.Sentence).ToList();
        if (note.Length is 0 or > 500) faults.Add("A note of 1 to 500 characters says why the new version is published.");
        if (ProfileDifference.Between(Profile.Parse(last.Profile), draft).Count == 0) faults.Add($"Nothing differs from version {last.Version}.");
        if (faults.Count > 0) return new(null, faults);
        db.Policies.Add(Row(draft, note, by.Value));
        db.Tell(() => Neighbours.RulesChanged);
        return new(last.Version + 1, []);
    }

    private PolicyRow Row(JsonObject profile, string note, string? by) => new()
    {
        Name = Profile.Text(profile["name"])!,
        Version = Profile.Whole(profile["version"])!.Value,
        Profile = Profile.Write(profile),
        PublishedAt = clock.GetUtcNow(),
        PublishedBy = by,
        Note = note,
    };

    private static IEnumerable<string> Faults(PolicyRow row) =>
        Profile.Faults(Profile.Parse(row.Profile)).Select(fault => $"Published version {row.Version}: {fault.Sentence}");

    // Cases have the published text pinned, so it must not become another one; and what follows has a higher number.
    private static IEnumerable<string> Contradictions(JsonObject profile, List<PolicyRow> published)
    {
        var (name, version) = (Profile.Text(profile["name"]), Profile.Whole(profile["version"])!.Value);
        if (Same(profile, published) is { } row)
        {
            var lines = ProfileDifference.Between(Profile.Parse(row.Profile), profile).Select(change => string.Join(' ', new[] { change.Term, change.Key }.OfType<string>())).ToList();
            if (lines.Count > 0)
                yield return $"Policy '{name}' version {version} is published already and the program brings another text under that number, which differs in {string.Join(", ", lines)}. Give the new text a new version.";
        }
        else if (published.Where(other => other.Name == name).Max(other => (int?)other.Version) is { } last && version < last)
        {
            yield return $"Policy '{name}' version {version} comes with the program, but version {last} is published already; versions increase.";
        }
    }

    private static PolicyRow? Same(JsonObject profile, List<PolicyRow> published) =>
        published.Find(row => row.Name == Profile.Text(profile["name"]) && row.Version == Profile.Whole(profile["version"]));
}
