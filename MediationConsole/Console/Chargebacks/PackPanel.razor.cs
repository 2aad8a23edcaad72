using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Desk.Packs;
using MediationConsole.Reports.Packs;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Chargebacks;

/// <summary>The representment pack (C5): what would go out, what is in the way, and what went out, locked under its hash.</summary>
public sealed partial class PackPanel(PackBook packs, PackDesk desk, PackOptions options)
{
    private Modal? confirm;
    private TextDialog? record;
    private AssembledPack? preview;
    private TextDraft draft = new();
    private string? refused;
    private IReadOnlySet<int>? byHand;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    private Chargeback One => (Chargeback)Case.View.Case;

    private bool MaySubmit => One.IsUndecided && Case.Me.Is(StaffRoles.Risk);

    private PackRoom Room => new(One, options.Of(One.Network));

    // What came in or was judged since is among them, until somebody chooses by hand.
    private IReadOnlySet<int> Chosen => byHand ?? Room.Fitting().ToHashSet();

    // What the order says goes along; an exhibit that was left out does not.
    private List<string> Lacking => [.. Need.Of(One, Case.View.Situation.Sheet).Where(need => need.IsThere == false || (need is { InOrder: false, Exhibits.Count: > 0 } && !need.Exhibits.Any(Chosen.Contains))).Select(need => LawNames.Evidence(need.Type!))];

    private string Address(string ending) => One.SentPack is null ? PackContent.Address(One.Ref, ending, draft.Text, Chosen) : PackContent.Address(One.Ref, ending);

    protected override void OnInitialized() => draft = Keeper?.Of("pack", () => draft) ?? draft;

    // The pack that is confirmed is put together now, from what is on the file now.
    private async Task Ask()
    {
        refused = null;
        preview = await packs.Assemble(One.Ref, [.. Chosen], draft.Text);
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

    private static string Size(AssembledPack pack) => CaseWords.Size(pack.Zip.Length);
}
