using MediationConsole.Console.Admin.Policies;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Storage;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Tests.Console.Admin;

public sealed class PolicyWordsTests : ConsoleContext
{
    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<PoliciesTexts>>();

    [Fact]
    public void Everything_a_profile_can_say_has_words()
    {
        IEnumerable<string> keys =
        [
            .. TermShape.All.Select(shape => "Term." + shape.Code),
            .. TermShape.All.SelectMany(shape => shape.Silences).Select(silence => "Silence." + silence),
            .. TermShape.All.SelectMany(shape => shape.Who).Select(who => "Who." + who),
            .. TermShape.MostOf.Keys.SelectMany(unit => new[] { $"Unit.{unit}", $"Length.{unit}.One", $"Length.{unit}.Many" }),
        ];
        Assert.DoesNotContain(keys, key => Texts[key].ResourceNotFound);
    }

    [Fact]
    public void So_has_everything_in_which_two_profiles_can_differ()
    {
        var other = Tests.Storage.PolicyDraft.Of("cnnect").With("zone", "Asia/Seoul").With("sellerCounters", 2).With("escalateFromDays", 2).With("soloApproval", "buyer")
            .With("restartOnMessageOf", new System.Text.Json.Nodes.JsonArray("seller", "staff")).With("UNDO", "source", "B").With("limits", null).With("payoutFee", null);
        var changes = ProfileDifference.Between(Tests.Storage.PolicyDraft.Of("cnnect"), other);
        Assert.Equal(16, changes.Count);
        Assert.DoesNotContain(changes.Select(change => PolicyWords.Subject(Texts, change)), subject => subject.Contains("limits.", StringComparison.Ordinal) || subject == "payoutFee");
        Assert.Contains(changes.Select(change => $"{PolicyWords.Subject(Texts, change)}: {PolicyWords.Value(Texts, change, change.From)} -> {PolicyWords.Value(Texts, change, change.To)}"),
            line => line == "Whose approval of a proposal is enough: Both parties -> Buyer");
    }
}
