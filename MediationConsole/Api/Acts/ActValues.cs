using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Api.Acts;

/// <summary>The values of one body; a text that is missing is empty, and the law says what is wrong with it.</summary>
internal sealed record ActValues(ActBody Body, Fields Fields)
{
    public string Name => Body.Act ?? "";

    public string Text => Body.Text ?? "";

    public string Reason => Body.Reason ?? "";

    public string Carrier => Body.Carrier ?? "";

    public string TrackingNumber => Body.TrackingNumber ?? "";

    public string Reference => Body.Reference ?? "";

    public string Id => Body.Id ?? "";

    public int Exhibit => Needed("exhibit", Body.Exhibit);

    public Reader? Reader => Fields.OptionalOneOf<Reader>("to", Body.To);

    public Offer Offer => new(One<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount));

    /// <summary>A counter without a remedy reaches the law, which refuses it by name (D6).</summary>
    public Offer? OptionalOffer => Body.Remedy is null ? null : Offer;

    public IReadOnlyList<string> Types => [.. (Body.Types ?? []).Select(type => type ?? "")];

    public RulingText Ruling => new(
        One<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount), One<Responsible>("responsible", Body.Responsible),
        One<Funding>("funding", Body.Funding), Fields.OptionalOneOf<Freight>("freight", Body.Freight),
        [.. (Body.Findings ?? []).Select(finding => new Finding(finding?.Point ?? "", finding?.Reason ?? "", finding?.Exhibits ?? []))], Text);

    public DateTimeOffset? At => Fields.Instant("at", Body.At);

    public TermCode Code => One<TermCode>("code", Body.Code);

    /// <summary>Varying needs a remedy, which the law asks for; a correction may leave it as it was (D28).</summary>
    public Act.DecideAppeal DecideAppeal =>
        new(One<AppealResult>("result", Body.Result), Fields.OptionalOneOf<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount), Text);

    public Actor.Staff Person(Actor.Staff? person)
    {
        if (person is null) Fields.Fault("to", $"There is nobody called '{Body.To}' here.");
        return person ?? new Actor.Staff(default, "", StaffRoles.None);
    }

    public T One<T>(string field, string? value) where T : struct, Enum => Fields.OneOf<T>(field, value);

    public T Needed<T>(string field, T? value) where T : struct => Fields.Needed(field, value);
}
