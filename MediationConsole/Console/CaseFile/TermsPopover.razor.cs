using System.Globalization;
using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Every term of the case with its arithmetic: start, length, due in the site's zone and the reader's, state, what silence does.</summary>
public sealed partial class TermsPopover
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private CaseView View => Case.View;

    private string Then(Term term)
    {
        var foresight = Foresight.Of(View.Situation, term, T);
        return T["Clocks.Then", foresight.Words, foresight.Rule];
    }

    private string Length(Term term) =>
        View.Situation.Policy.Terms[term.Code] is var rule ? T[$"Clocks.Length.{rule.Unit}", rule.Length] : "";

    private static string Span(TimeSpan left) => string.Create(CultureInfo.CurrentCulture, $"{(int)left.TotalDays}d {left.Hours:00}:{left.Minutes:00}");
}
