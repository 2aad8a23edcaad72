using MediationConsole.Console.Shell;
using MediationConsole.Storage.Policies;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Admin.Policies;

/// <summary>All policies: which version holds, which sites use it, and what open cases have pinned.</summary>
public sealed partial class PoliciesPage(PoliciesQuery query, TimeProvider clock, ILogger<PoliciesPage> log)
{
    private IReadOnlyList<IReadOnlyList<PolicyVersion>>? policies;
    private string? fault;

    [Inject]
    private PolicyBook Sites { get; set; } = null!;

    public static string Address(string name) => $"/admin/policies/{Uri.EscapeDataString(name)}";

    protected override Task OnInitializedAsync() => Read();

    private async Task Read()
    {
        try
        {
            fault = null;
            policies = [.. (await query.All()).GroupBy(version => version.Name, StringComparer.Ordinal).Select(versions => versions.ToList())];
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            fault = FaultReference.New(clock);
            ReadingFailed(log, broken, fault);
        }
    }

    private string Pinned(IReadOnlyList<PolicyVersion> versions) =>
        string.Join(" · ", versions.Where(version => version.OpenCases > 0).Select(version => T["List.Pinned", version.Version, version.OpenCases].Value)) is { Length: > 0 } pinned
            ? pinned : T["List.NoneOpen"];

    [LoggerMessage(LogLevel.Error, "The policies could not be read; reference {Reference}")]
    private static partial void ReadingFailed(ILogger log, Exception exception, string reference);
}
