using MediationConsole.Cases;

namespace MediationConsole.Console.CaseFile;

/// <summary>Why a mediator steps back, and who is to have the case then (D21).</summary>
public sealed class RecusalDraft : FormDraft<RecusalDraft.Field>
{
    public string Reason { get; set; } = "";

    public StaffId? To { get; set; }

    public override bool IsTouched => Reason.Length > 0 || To is not null;

    public override void Clear() => (Reason, To) = ("", null);

    protected override Field Fields
    {
        get => new(Reason, To);
        set => (Reason, To) = (value.Reason, value.To);
    }

    public sealed record Field(string Reason, StaffId? To);
}

/// <summary>Why a term is stopped or extended, and by how many days (D30, D31).</summary>
public sealed class TermDraft : FormDraft<TermDraft.Field>
{
    private const string Usual = "1";

    public string Reason { get; set; } = "";

    public string Days { get; set; } = Usual;

    public override bool IsTouched => Reason.Length > 0 || Days != Usual;

    public override void Clear() => (Reason, Days) = ("", Usual);

    protected override Field Fields
    {
        get => new(Reason, Days);
        set => (Reason, Days) = (value.Reason, value.Days);
    }

    public sealed record Field(string Reason, string Days);
}

/// <summary>Another day on which a hold is looked at again, and why (H4).</summary>
public sealed class ReviewDraft : FormDraft<ReviewDraft.Field>
{
    public DateOnly? Day { get; set; }

    public string Reason { get; set; } = "";

    public override bool IsTouched => Day is not null || Reason.Length > 0;

    public override void Clear() => (Day, Reason) = (null, "");

    protected override Field Fields
    {
        get => new(Day, Reason);
        set => (Day, Reason) = (value.Day, value.Reason);
    }

    public sealed record Field(DateOnly? Day, string Reason);
}
