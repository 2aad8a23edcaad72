using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The exhibits: looked at one by one or buyer beside seller, cited into the ruling and judged (D15, D16, D20).</summary>
public sealed partial class EvidenceTab
{
    private TextDialog? deficient;
    private TextDialog? admit;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The exhibit that is looked at; the first where none is named.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>The exhibit that stands beside it, if any.</summary>
    [Parameter]
    public int? With { get; set; }

    /// <summary>An exhibit was cited, or no longer.</summary>
    [Parameter]
    public EventCallback OnCited { get; set; }

    private CaseView View => Case.View;

    private Exhibit? Selected => View.Shown(Number);

    private Exhibit? Beside => With is { } number && number != Selected?.Number ? View.Dispute.Exhibit(number) : null;

    private int? Opposite => View.Dispute.Exhibits.FirstOrDefault(other => other.By != Selected!.By)?.Number;

    internal static bool IsPicture(Exhibit exhibit) => exhibit.MediaType.StartsWith("image/", StringComparison.Ordinal);

    private string Address(int number, int? with) => CaseAddress.Of(View, CaseTab.Evidence, number, with);

    private int Step(int by)
    {
        var exhibits = View.Dispute.Exhibits;
        var place = exhibits.ToList().FindIndex(exhibit => exhibit.Number == Selected!.Number);
        return exhibits[(place + by + exhibits.Count) % exhibits.Count].Number;
    }

    private async Task Cite(int number)
    {
        Case.Ruling.Current.Toggle(number);
        await OnCited.InvokeAsync();
    }

    private void Say(string sentence) => refused = sentence;
}
