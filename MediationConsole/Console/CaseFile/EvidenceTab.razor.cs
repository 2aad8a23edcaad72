using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Desk.Exhibits;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The exhibits: looked at one by one or buyer beside seller, cited into the ruling and judged (D15, D16, D20).</summary>
public sealed partial class EvidenceTab
{
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

    /// <summary>An exhibit that the page cannot show was taken away, which opens it.</summary>
    [Parameter]
    public EventCallback<int> OnOpened { get; set; }

    /// <inheritdoc cref="ExhibitJudging.Seek"/>
    [Parameter]
    public Func<int, Task<IReadOnlyList<Lookalike>>>? Seek { get; set; }

    private CaseView View => Case.View;

    private Exhibit? Selected => View.Shown(Number);

    private Exhibit? Beside => With is { } number && number != Selected?.Number ? View.Case.Exhibit(number) : null;

    // The buyer stands left of the seller, whichever of the two is chosen.
    private IReadOnlyList<Exhibit> Shown => Beside is { } other
        ? [.. new[] { Selected!, other }.OrderBy(one => one.By).ThenBy(one => one.Number)]
        : [Selected!];

    // What the other side says of the same thing is what one compares with.
    private Exhibit? Opposite => View.Case.Exhibits.Where(other => other.By != Selected!.By)
        .OrderByDescending(other => other.Type == Selected!.Type).ThenBy(other => other.Look()).FirstOrDefault();

    // What cannot be opened is not unread: the frame says what is the matter with it.
    private bool IsUnread(Exhibit one) => one.MayBeOpened && !one.IsOpenedBy(Case.Me.Id);

    private ExhibitStanding Standing(Exhibit one) => ExhibitStanding.Of(one, T)[0];

    private static IconName Sign(Exhibit one) => one.Look() switch
    {
        ExhibitLook.Picture => IconName.Image,
        ExhibitLook.Video => IconName.Video,
        ExhibitLook.File => IconName.File,
        ExhibitLook.Closed => IconName.Lock,
    };

    private string Address(int number, int? with) => CaseAddress.Of(View, CaseTab.Evidence, number, with);

    private string Address(int number) => Address(number, Beside?.Number);

    // Beside an exhibit of the other side, each thumbnail takes the place of its own side.
    private string Address(Exhibit one) => Beside is null ? Address(one.Number, null)
        : Address(one.Number, Shown.FirstOrDefault(shown => shown.By != one.By && shown != one)?.Number ?? Shown.First(shown => shown != one).Number);

    // Beside another exhibit one goes through those of the same side, so that the pair stays buyer and seller.
    private int Step(int by)
    {
        var all = View.Case.Exhibits.Where(one => Beside is null || (one.By == Selected!.By && one != Beside)).ToList();
        var place = all.FindIndex(exhibit => exhibit.Number == Selected!.Number);
        return all[(place + by + all.Count) % all.Count].Number;
    }
}
