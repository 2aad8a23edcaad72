using System.Collections.Concurrent;
using MediationConsole.Desk;

namespace MediationConsole.Api;

/// <summary>The same key with the same body hears the first answer again, for 30 days, one caller's keys apart from another's (API contract).</summary>
internal sealed class Idempotency(Receipts receipts)
{
    private readonly ConcurrentDictionary<(string Caller, string Key), bool> inFlight = new();

    /// <summary>Does the work once. The work stores its answer with its act where it can; otherwise it is stored here.</summary>
    /// <param name="fingerprint">All that the request says, as a hash.</param>
    public async Task<Answer> Once(Call call, string fingerprint, Func<Task<Answer>> work)
    {
        var header = call.Http.Request.Headers["Idempotency-Key"];
        if (header.Count == 0) return await work();
        var key = header.ToString();
        if (key is not { Length: >= 1 and <= 200 } || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return call.Problems.Impossible("Idempotency-Key", "An idempotency key is 1 to 200 visible ASCII characters.");
        var mine = (call.Caller.Id, key);
        if (!inFlight.TryAdd(mine, true)) return call.Problems.Of(409, "in_flight", "The first request with this idempotency key is still being handled.");
        try
        {
            return await First(call, new Receipt(mine.Id, key, fingerprint), work);
        }
        finally
        {
            inFlight.TryRemove(mine, out _);
        }
    }

    private async Task<Answer> First(Call call, Receipt receipt, Func<Task<Answer>> work)
    {
        if (await receipts.Find(receipt.Caller, receipt.Key) is { } first)
        {
            if (first.Fingerprint != receipt.Fingerprint) return call.Problems.Of(422, "idempotency_mismatch", "This idempotency key was used before with another request.");
            // Where the console went down between the parts of a request there is no answer yet: the rest is done now.
            if (!Receipts.IsBegun(first)) return new Answer(first.Status, first.Body, first.Location);
        }

        call.Receipt = receipt;
        var answer = await work();
        if (!call.Kept) await receipts.Keep(receipt, answer);
        return answer;
    }
}
