using MediationConsole.Cases;
using MediationConsole.Desk;

namespace MediationConsole.Console.CaseFile;

/// <summary>Where one form stands between what is typed and what is written down.</summary>
public sealed class KeptForm(string name, FormDraft draft)
{
    public string Name => name;

    public FormDraft Draft => draft;

    /// <summary>What is written down, as far as this window knows; null where nothing is.</summary>
    public string? Kept { get; set; }

    /// <summary>When it was written down.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>True until something is typed into a form that came back as it was left.</summary>
    public bool IsRestored { get; set; }

    /// <summary>What another window of the same person has written down since; null where it has not.</summary>
    public SavedDraft? Elsewhere { get; set; }

    /// <summary>True where another window sent it or gave it up, while it still stands in this one.</summary>
    public bool IsGoneElsewhere { get; set; }

    /// <summary>What was in the form when it was given up here, so that it can be brought back.</summary>
    public string? GivenUp { get; set; }

    /// <summary>True where it could not be written down; it is tried again.</summary>
    public bool Failed { get; set; }

    /// <summary>What stands in the form; null where nothing does.</summary>
    public string? Typed => draft.IsTouched ? draft.Write() : null;

    /// <summary>True while something stands in the form that is not written down.</summary>
    public bool IsDirty => Typed != Kept;

    /// <summary>The form in which an act is written; null for acts that are written in a dialog of one text, or not at all.</summary>
    public static string? NameOf(Act act) => act switch
    {
        Act.Rule => "ruling",
        Act.DecideAppeal => "appeal",
        Act.Propose => "resolution",
        Act.WriteMessage or Act.WriteNote => "message",
        Act.ApproveClaim or Act.DeclineClaim => "claim",
        Act.Recuse => "recuse",
        Act.StopTerm stop => $"stop-term {stop.Code}",
        Act.ExtendTerm extend => $"extend-term {extend.Code}",
        Act.SetReview => "review",
        Act.SubmitPack => "pack",
        _ => null,
    };
}
