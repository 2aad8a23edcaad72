using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The exhibits that keep this reader from ruling, because they were not opened, or cannot be, each a link to it (D20).</summary>
public sealed partial class UnreadLinks
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private IEnumerable<Exhibit> Blocking => Case.View.Dispute.Exhibits
        .Where(one => one is { IsSound: true, Erased: null } && !one.IsOpenedBy(Case.Me.Id) && one is not { Damaged: not null, Judgement: Judgement.Deficient });
}
