using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What agreement to a proposed resolution would do (D19).</summary>
public sealed partial class ResolutionMoney
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Fact> Facts { get; set; } = [];

    /// <summary>Why agreement would not be granted now.</summary>
    [Parameter]
    public string? Refusal { get; set; }
}
