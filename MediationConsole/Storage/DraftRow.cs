namespace MediationConsole.Storage;

/// <summary>What a member of staff has typed into a form and not sent. It is the person's own: it never touches the case's row or journal.</summary>
public sealed class DraftRow
{
    /// <summary>The user name of who typed it.</summary>
    public required string Person { get; set; }

    /// <summary>The case it is about; empty where the form belongs to none.</summary>
    public required string CaseRef { get; set; }

    /// <summary>Which form it was typed into.</summary>
    public required string Form { get; set; }

    /// <summary>The fields of the form as JSON.</summary>
    public required string Text { get; set; }

    /// <summary>The version of the case that the person had before them.</summary>
    public long SeenVersion { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The open page it was typed in, so that another one of the same person can be told.</summary>
    public required string Page { get; set; }
}
