using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk.Packs;
using MediationConsole.Reports.Packs;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Chargebacks;

/// <summary>The representment pack (C5): what would go out, what is in the way, and what went out, locked under its hash.</summary>
public sealed partial class PackPanel(PackBook packs, PackDesk desk)
{
    private Modal? confirm;
    private TextDialog? record;
    private AssembledPack? preview;
    private TextDraft draft = new();
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    private Chargeback One => (Chargeback)Case.View.Case;

    private bool MaySubmit => One.IsUndecided && Case.Me.Is(StaffRoles.Risk);

    private List<string> Lacking => [.. Need.Of(One, Case.View.Situation.Sheet).Where(need => need.IsThere == false).Select(need => LawNames.Evidence(need.Type!))];

    private string Address(string ending) => PackContent.Address(One.Ref, ending, One.SentPack is null ? draft.Text : "");

    protected override void OnInitialized() => draft = Keeper?.Of("pack", () => draft) ?? draft;

    // The pack that is confirmed is put together now, from what is on the file now.
    private async Task Ask()
    {
        refused = null;
        preview = await packs.Assemble(One.Ref, null, draft.Text);
        await confirm!.Open();
    }

    private async Task Submit()
    {
        if (preview is not { } pack) return;
        var hash = await desk.Keep(pack.Zip);
        int[] exhibits = [.. pack.Content.Exhibits.Select(one => one.Exhibit.Number)];
        refused = await Case.Try(new Act.SubmitPack(hash, exhibits, draft.Text), pack.Content.Chargeback.Version);
        if (refused is null) draft.Clear();
        await confirm!.Close();
    }

    private static string Size(AssembledPack pack) => string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, pack.Zip.Length / 1024):N0} KB");
}
