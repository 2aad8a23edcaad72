using MediationConsole.Cases;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Tests.Cases;

/// <summary>The five published policies as the program flattens them, for sites without holidays.</summary>
internal static class Published
{
    public static readonly string[] Names = ["dhgate", "aliexpress", "alibaba", "connetmax", "cnnect"];

    private static readonly PolicyBook Book = new(Names.ToDictionary(name => name, name => new SiteOptions { Policy = name, Title = name }));

    public static Policy Policy(string name) => Book.ForNew(name);
}
