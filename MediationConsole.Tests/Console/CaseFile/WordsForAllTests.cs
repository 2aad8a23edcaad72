using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Orders;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>Nothing of the law reaches a reader by its name in the code.</summary>
public sealed class WordsForAllTests : ConsoleContext
{
    [Fact]
    public void The_case_file_has_words_for_every_value_it_shows()
    {
        var texts = Texts<CaseFileTexts>();
        HasAll<TermCode>(texts);
        HasAll<TermState>(texts);
        HasAll<RulingState>(texts);
        HasAll<AppealResult>(texts);
        HasAll<AppealState>(texts);
        HasAll<ResolutionStatus>(texts);
        HasAll<OutcomeHow>(texts);
        HasAll<Remedy>(texts);
        HasAll<Remedy>(texts, "Record");
        HasAll<Remedy>(texts, "Letter.Decision");
        HasAll<CaseTab>(texts);
        HasAll<EvidenceLevel>(texts);
        HasAll<ExhibitState>(texts);
        HasAll<SettlementKind>(texts, "Settlements.Kind");
        HasAll<SettlementState>(texts, "Settlements.State");
        HasAll<AppealResult>(texts, "Appeal.Do", "Appeal.Choose", "Appeal.Result");
    }

    [Fact]
    public void The_order_page_has_words_for_everything_in_the_ledger()
    {
        var texts = Texts<OrderTexts>();
        HasAll<LedgerKind>(texts);
        HasAll<Account>(texts);
        HasAll<ChargebackState>(texts, "Chargeback");
    }

    [Fact]
    public void A_status_has_words_whoever_it_waits_for()
    {
        var texts = Texts<ConsoleTexts>();
        foreach (var status in Enum.GetValues<Status>())
        {
            foreach (var who in new[] { null, "buyer", "seller", "both", "staff", "bank", "gateway", "manager" })
                Assert.DoesNotContain('.', Words.Status(texts, status, who));
        }

        HasAll<Silence>(texts);
        HasAll<TermCode>(texts, "Term");
    }

    private static void HasAll<T>(IStringLocalizer texts, params string[] prefixes)
        where T : struct, Enum
    {
        foreach (var prefix in prefixes.Length == 0 ? [typeof(T).Name] : prefixes)
            Assert.All(Enum.GetNames<T>(), name => Assert.False(texts[$"{prefix}.{name}"].ResourceNotFound, $"{prefix}.{name}"));
    }

    private IStringLocalizer Texts<T>() => Services.GetRequiredService<IStringLocalizer<T>>();
}
