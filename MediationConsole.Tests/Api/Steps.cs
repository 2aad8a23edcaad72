namespace MediationConsole.Tests.Api;

/// <summary>Steps of a dispute that many stories share, each through the API.</summary>
internal static class Steps
{
    /// <summary>An act that is granted; answers the case after it.</summary>
    public static async Task<Said> Does(this ApiCaller caller, string reference, object act)
    {
        var said = await caller.Act(reference, act);
        Assert.True(said.Status == 200, said.Body);
        return said;
    }

    public static async Task<Said> Case(this ApiHost host, string reference) => await host.Shop.Get($"cases/{reference}");

    /// <summary>A dispute that the buyer has taken to the centre at the first moment.</summary>
    public static async Task<string> Escalated(this ApiHost host, string reason, string remedy = "full_refund", string captured = "120.00")
    {
        var reference = await host.Dispute(reason, remedy, captured: captured);
        await host.Advance("P3D");
        await host.Shop.Does(reference, new { act = "escalate", by = "buyer" });
        return reference;
    }

    /// <summary>Goods not received; the seller has shown a waybill, and Mia has the case.</summary>
    public static async Task<string> UnderReview(this ApiHost host, string captured = "120.00")
    {
        var reference = await host.Escalated("NR_IN_TRANSIT", captured: captured);
        await host.Shop.Does(reference, new { act = "give_waybill", by = "seller", carrier = "DHL", trackingNumber = "1234567890" });
        await host.Mia.Does(reference, new { act = "claim" });
        return reference;
    }

    /// <summary>Goods not as described; the seller agreed to take them back.</summary>
    public static async Task<string> ReturnAgreed(this ApiHost host)
    {
        var reference = await host.Dispute("SNAD_DAMAGED", "return_and_refund");
        await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        return reference;
    }

    public static object Ruling(string remedy, string? amount = null, int[]? exhibits = null) => new
    {
        act = "rule",
        remedy,
        amount = amount is null ? null : new { amount, currency = "USD" },
        responsible = "seller",
        funding = "seller",
        findings = new[] { new { point = "The parcel", reason = "AVAILABLE_INFORMATION", exhibits = exhibits ?? [] } },
        text = "Decided on what lies before us.",
    };

    /// <summary>The state of the last term of that code.</summary>
    public static string Term(this Said said, string code) =>
        said.Items("terms").Last(term => term.GetProperty("code").GetString() == code).GetProperty("state").GetString()!;

    /// <summary>Who gets what, how, and under which rule: for example "120.00 to the buyer, 0.00 to the seller, default D8".</summary>
    public static string Outcome(this Said said) =>
        $"{said.Text("outcome.refund.amount")} to the buyer, {said.Text("outcome.release.amount")} to the seller, {said.Text("outcome.how")} {said.Text("outcome.rule")}";

    public static string[] Allowed(this Said said, string by) =>
        [.. said.Items("allowedActs").Where(act => act.GetProperty("by").GetString() == by).Select(act => act.GetProperty("act").GetString()!)];

    /// <summary>The same version and the same journal before and after, for example around something that is refused.</summary>
    public static async Task<Said> Unchanged(this ApiHost host, string reference, Func<Task<Said>> act)
    {
        var before = await Trace(host, reference);
        var said = await act();
        Assert.Equal(before, await Trace(host, reference));
        return said;
    }

    private static async Task<string> Trace(ApiHost host, string reference)
    {
        var journal = await host.Max.Get($"cases/{reference}/journal");
        return $"{(await host.Case(reference))["version"]} {journal.Body}";
    }
}
