using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases;

/// <summary>An order as the law finds it before a case is opened on it.</summary>
internal static class Standings
{
    /// <param name="cases">Every case it had before, oldest first.</param>
    public static Standing Of(Exposure exposure, params Case[] cases) => new("dhgate", "O-1", exposure, cases)
    {
        Next = kind => new(kind, cases.Count(one => one.Ref.Kind == kind) + 1),
    };

    /// <summary>Of that much money, of which nothing has moved.</summary>
    public static Standing Of(Money captured, params Case[] cases) => Of(Exposure.Untouched(captured), cases);
}
