using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Writes a message, with its readers on the button, or a note that parties cannot see.</summary>
public sealed partial class Composer
{
    private bool busy;
    private string? refused;
    private IReadOnlyList<ChoiceOption<Reader>> readers = [];

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private MessageDraft Draft => Case.Message;

    private string? WhyNot => Case.Rehearse(Draft.Act).WhyNot;

    protected override void OnInitialized() =>
        readers = [.. new[] { Reader.Both, Reader.Buyer, Reader.Seller }.Select(one => new ChoiceOption<Reader>(one, T.Of(one)))];

    private async Task Send()
    {
        busy = true;
        try
        {
            refused = await Case.Try(Draft.Act);
            if (refused is null) Draft.Text = "";
        }
        finally
        {
            busy = false;
        }
    }
}
