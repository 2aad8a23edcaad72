using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>A resolution that is being put to the parties (D19).</summary>
public sealed class ResolutionDraft : RemedyDraft
{
    /// <summary>What the parties read with it.</summary>
    public string Words { get; set; } = "";

    public bool IsTouched => Remedy is not null || Words.Length > 0;

    public void Clear()
    {
        ClearRemedy();
        Words = "";
    }
}
