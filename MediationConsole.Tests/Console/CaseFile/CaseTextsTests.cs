using System.Text.RegularExpressions;
using MediationConsole.Console.Admin.Webhooks;
using MediationConsole.Console.Admin.Holidays;
using MediationConsole.Console.Admin.People;
using MediationConsole.Console.Admin.Policies;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Declarations;
using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Evidence;
using MediationConsole.Console.Orders;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.House;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Tests.Console.CaseFile;

public sealed partial class CaseTextsTests : ConsoleContext
{
    [Theory]
    [InlineData("CaseFile", typeof(CaseFileTexts))]
    [InlineData("Evidence", typeof(EvidenceTexts))]
    [InlineData("Deadlines", typeof(DeadlineTexts))]
    [InlineData("Orders", typeof(OrderTexts))]
    [InlineData("Admin/Policies", typeof(PoliciesTexts))]
    [InlineData("Admin/Holidays", typeof(HolidaysTexts))]
    [InlineData("Admin/People", typeof(PeopleTexts))]
    [InlineData("Declarations", typeof(DeclarationTexts))]
    [InlineData("Admin/Webhooks", typeof(WebhooksTexts))]
    public void Every_text_a_screen_asks_for_is_there(string screen, Type texts)
    {
        var localizer = Services.GetRequiredService<IStringLocalizerFactory>().Create(texts);
        var folder = Path.Combine("MediationConsole", "Console", Path.Combine(screen.Split('/'))) + Path.DirectorySeparatorChar;
        var keys = Repository.Sources.Where(file => Repository.Name(file).StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(File.ReadAllText(file.FullName)).Select(match => match.Groups["key"].Value)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => localizer[key].ResourceNotFound);
    }

    [Fact]
    public void A_letter_leaves_no_blank_open()
    {
        var opened = new OpenedCase(Story.Given().UnderReview().ReadByMia());
        var draft = opened.Case.Ruling;
        draft.Choose(MediationConsole.Cases.Disputes.Remedy.ReturnAndRefund, opened.Case.View.Situation.Exposure.Remaining);
        var outlook = RulingOutlook.Of(draft, opened.Case.View.Situation, opened.Case.Me, opened.Case.View.Now);
        var letter = Letter.To(MediationConsole.Cases.Side.Buyer, outlook, opened.Case.View, Services.GetRequiredService<IStringLocalizer<CaseFileTexts>>());
        Assert.StartsWith("Dear Ana Ruiz,", letter, StringComparison.Ordinal);
        Assert.Contains("the buyer then gets USD 120.00", letter, StringComparison.Ordinal);
        Assert.Contains("(Madrid)", letter, StringComparison.Ordinal);
        Assert.DoesNotContain('{', letter);
    }

    [GeneratedRegex("""(?:T|texts)\["(?<key>[A-Za-z.]+)"[\],]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
