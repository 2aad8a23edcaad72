using Mono.Cecil;

namespace MediationConsole.Tests.House;

/// <summary>The table of rooms, read from the built program.</summary>
public sealed class FolderRulesTests
{
    private static readonly Reference[] Uses = [.. ReferenceReader.Read(Types(typeof(Program).Assembly.Location))];

    public static TheoryData<string> AllRooms => [.. Rooms.MayUse.Keys];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_uses_only_the_rooms_its_line_of_the_table_names(string room) =>
        Nothing(Uses.Where(use => use.FromRoom == room && use.ToRoom is { } to && to != room && !Rooms.MayUse[room].Contains(to)));

    [Fact]
    public void There_are_ten_rooms_and_no_other_namespace() =>
        Assert.Empty(Types(typeof(Program).Assembly.Location).Where(LivesOutside).Select(type => type.FullName));

    [Fact]
    public void The_law_knows_nothing_but_the_language() =>
        Nothing(Uses.Where(use => use.FromRoom == "Cases" && use.ToRoom != "Cases" && !Lawful.Allows(use)));

    [Fact]
    public void Only_desk_and_storage_save() =>
        Nothing(Uses.Where(use => use.Member is "SaveChanges" or "SaveChangesAsync" && use.FromRoom is not ("Desk" or "Storage")));

    [Fact]
    // What is wrong with a policy is told in the words of its file, whose keys are English.
    public void The_screens_ask_for_what_the_law_says_in_their_readers_language() =>
        Nothing(Uses.Where(use => use.FromRoom == "Console" && ((use.To.FullName == "MediationConsole.Cases.Sentences" && use.Member is ("Of" or "OfCode")) || (use.Member == "get_Sentence" && use.ToRoom != "Console" && use.To.Name != "PolicyFault"))));

    [Fact]
    public void The_reader_sees_into_lambdas_and_state_machines()
    {
        var seen = ReferenceReader.Read(Types(typeof(FolderRulesTests).Assembly.Location))
            .Where(use => Reference.Space(use.From) == typeof(Specimen).Namespace && use.From.FullName.Contains(nameof(Specimen), StringComparison.Ordinal))
            .ToList();
        Assert.Contains(seen, use => use.To.Name == "TextReader" && use.Member == "ReadLineAsync");
        Assert.Contains(seen, use => use.To.Name == "Stopwatch" && use.Member == "GetTimestamp");
        Assert.Contains(seen, use => use.To.Name == "Uri");
    }

    [Fact]
    public void The_reader_sees_into_razor_pages() =>
        Assert.Contains(Uses, use => use.From.FullName == "MediationConsole.Console.Shell.App" && use.To.Name == "HeadOutlet");

    private static void Nothing(IEnumerable<Reference> forbidden)
    {
        var lines = forbidden.Select(use => use.ToString()).Distinct().Order().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static IEnumerable<TypeDefinition> Types(string assembly) => ModuleDefinition.ReadModule(assembly).GetTypes();

    /// <summary>Classes the compiler and its generators write lie in System, Microsoft or in no namespace at all.</summary>
    private static bool LivesOutside(TypeDefinition type)
    {
        var space = Reference.Space(type);
        if (Rooms.Of(space) is { } room) return !Rooms.MayUse.ContainsKey(room);
        return space is "" ? type.DeclaringType is null && type.Name is not "Program" && !type.Name.StartsWith('<')
            : space.Split('.')[0] is not ("System" or "Microsoft" or "Internal");
    }

    private static class Specimen
    {
        public static async Task<string?> Asynchronously()
        {
            using var reader = new StringReader("a line");
            return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        public static Func<long> Later() => () => System.Diagnostics.Stopwatch.GetTimestamp();

        public static IReadOnlyList<Dictionary<string, Uri[]>> Deep() => [];
    }
}
