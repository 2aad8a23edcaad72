using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>A ruling that was issued, to read.</summary>
public sealed partial class RulingRecord
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Ruling Ruling { get; set; } = null!;
}
