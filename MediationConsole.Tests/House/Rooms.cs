namespace MediationConsole.Tests.House;

/// <summary>The rooms of the program and which others each may use.</summary>
internal static class Rooms
{
    public const string Root = "MediationConsole";

    private const string RazorTwin = "__Blazor.";

    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Cases"] = [],
        ["Storage"] = ["Cases"],
        ["Marketplace"] = ["Cases"],
        ["People"] = ["Cases", "Storage"],
        ["Desk"] = ["Cases", "Storage", "Marketplace", "People"],
        ["Reports"] = ["Cases", "Storage"],
        ["Api"] = ["Desk", "Reports", "Cases", "People", "Storage"],
        ["Console"] = ["Desk", "Reports", "Cases", "People", "Storage"],
        ["Schedule"] = ["Desk", "Reports", "Storage", "Cases"],
        // Operations holds the command line for users and keys, and the demo people: hence People.
        ["Operations"] = ["Desk", "Reports", "Storage", "Cases", "People"],
    };

    /// <summary>The room a namespace lies in; null for a namespace outside the program.</summary>
    public static string? Of(string space)
    {
        // Razor keeps what it infers of generic components in a twin of the screen's namespace; it is the screen's all the same.
        if (space.StartsWith(RazorTwin, StringComparison.Ordinal)) space = space[RazorTwin.Length..];
        if (space != Root && !space.StartsWith(Root + ".", StringComparison.Ordinal)) return null;
        var parts = space.Split('.');
        return parts.Length > 1 ? parts[1] : "";
    }
}
