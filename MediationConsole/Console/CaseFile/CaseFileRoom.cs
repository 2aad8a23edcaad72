using MediationConsole.Console.Orders;

namespace MediationConsole.Console.CaseFile;

/// <summary>What the case file and the order page need of the program.</summary>
internal static class CaseFileRoom
{
    public static IServiceCollection AddCaseFile(this IServiceCollection services) => services.AddSingleton<CaseFileQuery>().AddSingleton<OrderQuery>();
}
