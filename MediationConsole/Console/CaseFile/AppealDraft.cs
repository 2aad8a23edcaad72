using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>A decision on an appeal that is being written (D28).</summary>
public sealed class AppealDraft : RemedyDraft
{
    public AppealResult? Result { get; set; }

    public string Text { get; set; } = "";

    public override bool IsTouched => Result is not null || Remedy is not null || Text.Length > 0;

    /// <summary>True where the result can change what the buyer has.</summary>
    public bool Changes => Result is AppealResult.Varied or AppealResult.Corrected;

    /// <summary>Takes up a decision that is written already and waits for the second person.</summary>
    public void Take(Ruling ruling, Money all)
    {
        Clear();
        (Result, Text) = (ruling.OnAppeal, ruling.Text);
        Choose(ruling.Remedy, all);
        if (HasAmount) SetAmount(ruling.Amount.Amount(), all);
    }

    public override void Clear()
    {
        ClearRemedy();
        (Result, Text) = (null, "");
    }

    public override string Write() => Wire.Write(new Kept(Result, Chosen, Text));

    public override void Read(string written) => (Result, Chosen, Text) = Wire.Read<Kept>(written);

    private sealed record Kept(AppealResult? Result, RemedyFieldsKept Chosen, string Text);
}
