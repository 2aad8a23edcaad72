using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Api.Relations;

/// <summary>The relations to parties that the person behind a token has declared (D21).</summary>
internal sealed class RelationFile(People.Relations relations)
{
    public async Task<Answer> Get(Call call) => Of(call, out var problem) is { } person
        ? Answers.Ok(new RelationList([.. (await relations.List(person.Id)).Select(View)]))
        : problem!;

    public async Task<Answer> Declare(Call call, RelationBody body, Fields fields)
    {
        if (Of(call, out var problem) is not { } person) return problem!;
        if (!People.Relations.MayDeclare(person)) return call.Problems.RoleMissing("An auditor reads all and changes nothing.");
        var party = new PartyId(fields.Text("site", body.Site, 100), fields.Text("partyId", body.PartyId, 100));
        var note = fields.Text("note", body.Note, 500);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        var declared = await relations.Declare(person, party, note);
        return declared.Relation is { } relation
            ? Answers.Created(View(relation), string.Create(CultureInfo.InvariantCulture, $"/api/v1/relations/{relation.Id}"))
            : call.Problems.Impossible(declared.Faults.ToDictionary(fault => fault.Key, fault => new[] { fault.Value }, StringComparer.Ordinal));
    }

    public async Task<Answer> End(Call call)
    {
        if (Of(call, out var problem) is not { } person) return problem!;
        var ended = long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (await relations.End(id, person.Id)).Relation : null;
        return ended is null ? call.Problems.NotFound($"Relation {call.Route("id")}") : Answers.Ok(View(ended));
    }

    private static Actor.Staff? Of(Call call, out Answer? problem)
    {
        var person = (call.Caller as Caller.StaffToken)?.Staff;
        problem = person is null ? call.Problems.RoleMissing("Relations are declared by members of staff, with their own tokens.") : null;
        return person;
    }

    private static RelationView View(Relation relation) => new(relation.Id, relation.Party.Site, relation.Party.Id, relation.Note, relation.DeclaredAt, relation.EndedAt);
}

/// <summary>A relation to declare (D21): the party as that site knows it, whichever side of an order it stands on, and what the relation is.</summary>
public sealed record RelationBody(string? Site, string? PartyId, string? Note);

/// <summary>Nothing: what is ended stands in the address.</summary>
public sealed record EndBody;

/// <summary>A declared relation; it holds until <paramref name="EndedAt"/>, and null means that it holds now (D21).</summary>
public sealed record RelationView(long Id, string Site, string PartyId, string Note, DateTimeOffset DeclaredAt, DateTimeOffset? EndedAt);

/// <summary>The relations of one person, those that hold first.</summary>
public sealed record RelationList(IReadOnlyList<RelationView> Items);
