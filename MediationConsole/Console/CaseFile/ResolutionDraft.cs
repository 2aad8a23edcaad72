using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>A resolution that is being put to the parties (D19).</summary>
public sealed class ResolutionDraft : RemedyDraft
{
    /// <summary>What the parties read with it.</summary>
    public string Words { get; set; } = "";

    public override bool IsTouched => Remedy is not null || Words.Length > 0;

    public override void Clear()
    {
        ClearRemedy();
        Words = "";
    }

    public override string Write() => Wire.Write(new Kept(Chosen, Words));

    public override void Read(string written) => (Chosen, Words) = Wire.Read<Kept>(written);

    private sealed record Kept(RemedyFieldsKept Chosen, string Words);
}
