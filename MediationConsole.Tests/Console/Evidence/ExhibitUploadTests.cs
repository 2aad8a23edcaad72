using AngleSharp.Dom;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Evidence;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Console.CaseFile;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.Evidence;

/// <summary>What staff fill in when they file evidence for a party (D15).</summary>
public sealed class ExhibitUploadTests : ConsoleContext
{
    [Fact]
    public void What_the_chosen_side_still_owes_comes_first()
    {
        var panel = Panel(new(Story.Given(reason: "SNAD_SHORT").UnderReviewWith("CONTENTS_PHOTO")));
        Assert.Equal(["PARCEL_LABEL_PHOTO"], Owed(panel));
        panel.Find("input[value=seller]").Change("seller");
        Assert.Equal(["WEIGHT_SINGLE_ITEM", "WEIGHT_WHOLE_PARCEL", "SHIPPING_RECEIPT", "CARRIER_WEIGHT_CERTIFICATE"], Owed(panel));
    }

    [Fact]
    public void The_script_finds_where_to_send_and_how_much_is_taken()
    {
        var panel = Panel(new(Story.Given().UnderReview())).Find("[data-upload]");
        Assert.Equal(("/cases/D-000001/exhibits", "20971520"), (panel.GetAttribute("data-address"), panel.GetAttribute("data-most")));
        Assert.NotNull(panel.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public void Who_may_not_file_evidence_is_told_why()
    {
        var panel = Panel(new(Story.Given().UnderReview(), Otto));
        Assert.Empty(panel.FindAll("form"));
        Assert.EndsWith(".", panel.Find("p").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Owed(IRenderedComponent<ExhibitUpload> panel) => panel.FindAll("optgroup")[0].QuerySelectorAll("option").Select(option => option.GetAttribute("value"));

    private IRenderedComponent<ExhibitUpload> Panel(OpenedCase opened) => Render<ExhibitUpload>(one => one.Add(it => it.Case, opened.Case));
}

/// <summary>Stretches of a story that only these tests need.</summary>
internal static class UploadStories
{
    public static Story UnderReviewWith(this Story story, string type) =>
        story.Escalated().When(Acts.Exhibit(type), by: Buyer).ThenGranted().When(new MediationConsole.Cases.Act.SubmitEvidence(), by: Buyer).Then(Status.UnderReview);
}
