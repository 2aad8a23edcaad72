using Mono.Cecil;

namespace MediationConsole.Tests.House;

/// <summary>One use of a type, or of one of its members, by a type of the program.</summary>
internal sealed record Reference(TypeDefinition From, TypeReference To, string? Member)
{
    public string FromRoom => Rooms.Of(Space(From)) ?? "";

    public string? ToRoom => Rooms.Of(Space(To));

    public string ToSpace => Space(To);

    public override string ToString() => $"{From.FullName} uses {To.FullName}{(Member is null ? "" : "." + Member)}";

    /// <summary>Nested types, such as lambdas and state machines, live where the outermost type lives.</summary>
    public static string Space(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.Namespace;
    }
}
