using MediationConsole.Reports.Parties;

namespace MediationConsole.Reports;

/// <summary>Plugs the read-only books in.</summary>
public static class ReportsRoom
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<DisputesBook>().AddSingleton<StreamedBook>().AddSingleton<EvidenceBook>().AddSingleton<PartyBook>().AddSingleton<Books.BookMaker>()
        .AddSingleton(provider => Packs.PackOptions.From(provider.GetRequiredService<IConfiguration>())).AddSingleton<Packs.PackBook>();
}
