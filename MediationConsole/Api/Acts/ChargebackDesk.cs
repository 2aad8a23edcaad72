using System.Globalization;
using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Desk;
using MediationConsole.Desk.Packs;
using MediationConsole.People;
using MediationConsole.Reports.Packs;

namespace MediationConsole.Api.Acts;

/// <summary>Takes notices of banks in, and puts packs together before they are submitted (C1, C5).</summary>
internal sealed class ChargebackDesk(ActDesk acts, CaseFinder cases, PackBook packs, PackDesk desk)
{
    /// <summary>A bank's notice: 201 with the address of the chargeback, 200 with the same one where the bank repeats itself.</summary>
    public async Task<Answer> Notify(Call call, ChargebackBody body, Fields fields)
    {
        Actor actor = Viewer.StaffOf(call.Caller) is { } person ? person : new Actor.Bank();
        var number = fields.Text("orderNo", body.OrderNo, 64);
        var (network, code, id) = (fields.Text("network", body.Network, 50), fields.Text("reasonCode", body.ReasonCode, 50), fields.Text("bankCaseId", body.BankCaseId, 100));
        var stage = body.Stage is null ? NetworkStage.Chargeback : fields.OneOf<NetworkStage>("stage", body.Stage);
        var (received, respondBy) = (fields.Instant("receivedAt", body.ReceivedAt), fields.Instant("respondBy", body.RespondBy));
        if (body.ReceivedAt is null) fields.Fault("receivedAt", "receivedAt is missing: when did the notice come in?");
        if (body.Amount is null) fields.Fault("amount", "amount is missing.");
        var amount = fields.Amount("amount", body.Amount);
        if (fields.Faulty) return call.Problems.Impossible(fields.Faults);
        return await acts.Open(call, number, body.Site, new Act.NotifyChargeback(network, code, id, stage, amount!.Value, received!.Value, respondBy), actor);
    }

    /// <summary>Puts the pack together, of the exhibits that are named or of all that may be shown, and submits it; <c>hash</c> says which one was read, and another one is refused.</summary>
    public async Task<Answer> Submit(Call call, CaseRef reference, ActBody body, Actor actor)
    {
        var (found, problem) = await cases.FindRef(call);
        if (found is null) return problem!;
        if (actor is not Actor.Staff) return call.Problems.RoleMissing("Only risk staff submit packs (C5).");
        if (await packs.Assemble(reference, body.Exhibits, body.Text, call.Aborted) is not { } pack) return CaseFinder.Unknown(call, reference.ToString());
        if (body.Hash is { } read && read != pack.Hash) return call.Problems.Of(409, "stale_version", "The pack has changed since it was read; read it again.");
        if (pack.Faults is [var fault, ..]) return call.Problems.Impossible("pack", fault);
        int[] exhibits = [.. pack.Content.Exhibits.Select(one => one.Exhibit.Number)];
        Answer Say(Handled handled) => ActDesk.Answered(call, handled, Answers.Ok);
        var handled = await desk.Submit(reference, pack.Zip, exhibits, body.Text, actor, call.Request(Say, body.ExpectedVersion), call.Aborted);
        return ActDesk.Told(call, handled, Say) ?? CaseFinder.Unknown(call, reference.ToString());
    }

    /// <summary>The paper of the pack: what was submitted, or what would be.</summary>
    public Task<IResult> Paper(Call call) => HandOut(call, "application/pdf", "pdf", PackBook.PaperOf, pack => pack.Pdf);

    /// <summary>The whole pack: what was submitted, or what would be.</summary>
    public Task<IResult> Zip(Call call) => HandOut(call, "application/zip", "zip", pack => pack, pack => pack.Zip);

    // What lies with the bank is handed out as it was sent; while an answer is prepared, what would be sent now.
    private async Task<IResult> HandOut(Call call, string mediaType, string ending, Func<byte[], byte[]> ofKept, Func<AssembledPack, byte[]> ofNew)
    {
        var (situation, unknown) = await cases.Find(call);
        if (situation is null) return new AnswerResult(unknown!);
        if (Viewer.StaffOf(call.Caller)?.Is(StaffRoles.Risk | StaffRoles.Manager | StaffRoles.Auditor) != true) return new AnswerResult(call.Problems.RoleMissing("Packs are read by risk staff."));
        if (situation.Case is not Chargeback chargeback) return new AnswerResult(call.Problems.NotFound("That pack"));
        byte[]? file;
        if (chargeback.SentPack is { } sent)
        {
            if (await packs.Submitted(sent, call.Aborted) is not { } kept) return new AnswerResult(call.Problems.Of(410, "damaged", "The stored pack is not what was submitted any more, so it is not handed out."));
            file = ofKept(kept);
        }
        else
        {
            file = await packs.Assemble(chargeback.Ref, null, call.Query("text"), call.Aborted) is { } pack ? ofNew(pack) : null;
        }

        if (file is null) return new AnswerResult(call.Problems.NotFound("That pack"));
        call.Http.Response.Headers.CacheControl = "no-store";
        call.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file, mediaType, string.Create(CultureInfo.InvariantCulture, $"{chargeback.Ref}-pack.{ending}"));
    }
}

/// <summary>A bank's notice that it takes a payment back (C1). The same bank case and stage twice is one chargeback.</summary>
/// <param name="Site">Which site the order is on, where the key's sites hold the number twice.</param>
/// <param name="Network">visa, mastercard, amex, discover, unionpay, jcb or any other.</param>
/// <param name="ReasonCode">The network's code, for example <c>10.4</c>; unknown ones are accepted.</param>
/// <param name="BankCaseId">How the bank calls its case; never a card number.</param>
/// <param name="Stage">inquiry, chargeback, pre_arbitration or arbitration; left out it is chargeback.</param>
/// <param name="ReceivedAt">When the notice came in.</param>
/// <param name="RespondBy">The bank's own date, which always wins; left out the network's window holds.</param>
public sealed record ChargebackBody(
    string? OrderNo, string? Site, string? Network, string? ReasonCode, string? BankCaseId, string? Stage, MoneyBody? Amount, string? ReceivedAt, string? RespondBy);
