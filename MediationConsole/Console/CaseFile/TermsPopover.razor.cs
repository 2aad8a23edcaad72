using System.Globalization;
using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Every term of the case with its arithmetic: start, length, due in the site's zone and the reader's, state, what silence does.</summary>
public sealed partial class TermsPopover
{
    private Modal? stop;
    private Modal? extend;
    private TermCode code;
    private TermDraft stopping = new();
    private TermDraft extending = new();
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    private CaseView View => Case.View;

    // What runs comes first, then what stands still, then what is over, the latest first.
    private IEnumerable<(Term Term, IReadOnlyList<string> Changes)> Histories => View.Case.Terms.Zip(TermHistory.Of(View, T))
        .OrderBy(one => one.First.State switch { TermState.Running => 0, TermState.Paused => 1, _ => 2 }).ThenByDescending(one => one.First.StartedAt);

    private string Asked => T.Of(code);

    private string LeftNow => View.Case.RunningTerm(code) is { } term ? TermHistory.Span(term.DueAt - View.Now) : "";

    private Act.StopTerm Stop => new(code, stopping.Reason.Trim());

    // What is no number asks the law for no days, which it refuses in its own words.
    private Act.ExtendTerm Extension => new(code, int.TryParse(extending.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, extending.Reason.Trim());

    private DateTimeOffset? NewDue => Extension.Days is >= 1 and <= 3650 && View.Case.RunningTerm(code) is { } term ? term.DueAt.AddDays(Extension.Days) : null;

    private string Then(Term term)
    {
        var foresight = Foresight.Of(View.Situation, term, T);
        return T["Clocks.Then", foresight.Words, foresight.Rule];
    }

    private string Length(Term term) =>
        View.Situation.Policy.Rule(term.Code) is var rule ? T[$"Clocks.Length.{rule.Unit}", rule.Length] : "";

    private string NameOf(Modal? dialog) => $"{(dialog == stop ? "stop-term" : "extend-term")} {code}";

    private async Task Ask(Term term, Modal? dialog)
    {
        (code, refused) = (term.Code, null);
        stopping = Keeper?.Of(NameOf(stop), () => new TermDraft()) ?? new();
        extending = Keeper?.Of(NameOf(extend), () => new TermDraft()) ?? new();
        await dialog!.Open();
    }

    private string? WhyNot(Act act) => string.IsNullOrWhiteSpace(act is Act.StopTerm ? stopping.Reason : extending.Reason) ? T["Dialog.TextNeeded"].Value : Case.Rehearse(act).WhyNot;

    private async Task Send(Act act, Modal dialog, TermDraft draft)
    {
        refused = await Case.Try(act);
        if (refused is not null) return;
        draft.Clear();
        await dialog.Close();
    }
}
