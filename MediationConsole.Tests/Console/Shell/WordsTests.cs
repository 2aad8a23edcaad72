using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Tests.Console.Shell;

public sealed class WordsTests : ConsoleContext
{
    private IStringLocalizer<ConsoleTexts> Texts => Services.GetRequiredService<IStringLocalizer<ConsoleTexts>>();

    [Fact]
    public void Every_name_of_the_law_has_words() =>
        Assert.DoesNotContain(Names<Stage>("Stage").Concat(Names<Status>("Status")).Concat(Names<Silence>("Silence")).Concat(Names<TermCode>("Term"))
            .Concat(Names<Remedy>("Remedy")).Concat(Reasons.All.Keys.Select(code => "Reason." + code)), name => Texts[name].ResourceNotFound);

    [Fact]
    public void Whose_evidence_is_awaited_is_said() =>
        Assert.Equal("Waiting for seller's evidence", Words.Status(Texts, Status.AwaitingEvidence, "seller"));

    private static IEnumerable<string> Names<TEnum>(string prefix)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(name => $"{prefix}.{name}");
}
