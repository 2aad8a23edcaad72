using System.Net;

namespace MediationConsole.Tests.Api;

/// <summary>Who may read the file of an exhibit, and who files for whom (D15, D16; API contract, exhibits).</summary>
public sealed class ExhibitAccessTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task What_is_withheld_is_for_its_own_side_and_for_staff()
    {
        var content = $"cases/{await WithExhibit(withheld: true)}/exhibits/1/content";
        foreach (var elsewhere in new[] { content, content + "?for=seller" }) (await host.Shop.Get(elsewhere)).IsProblem(404, "not_found");
        using var own = await host.Shop.Download(content + "?for=buyer");
        using var inside = await host.Mia.Download(content);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (own.StatusCode, inside.StatusCode));
    }

    [Fact]
    public async Task What_is_shown_is_for_both_sides()
    {
        var content = $"cases/{await WithExhibit(withheld: false)}/exhibits/1/content";
        foreach (var reader in new[] { "", "?for=buyer", "?for=seller" })
        {
            using var answer = await host.Shop.Download(content + reader);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        (await host.Shop.Get(content + "?for=carrier")).IsImpossible("for");
    }

    [Fact]
    public async Task Staff_file_what_a_party_sent_by_other_ways()
    {
        var reference = await host.UnderReview();
        Assert.Equal(201, (await host.Mia.Exhibit(reference, Upload.Picture() with { Of = "seller" })).Status);
        var exhibit = (await host.Case(reference)).At("exhibits.0");
        Assert.Equal("seller S-1 MIA", $"{exhibit.GetProperty("by")} {exhibit.GetProperty("label")} {exhibit.GetProperty("filedBy")}");
    }

    [Fact]
    public async Task Staff_say_whose_it_is_and_a_marketplace_says_by_whom()
    {
        var reference = await host.UnderReview();
        (await host.Mia.Exhibit(reference, Upload.Picture())).IsImpossible("by");
        (await host.Mia.Exhibit(reference, Upload.Picture() with { Of = "carrier" })).IsImpossible("of");
        (await host.Shop.Exhibit(reference, Upload.Picture() with { Of = "seller" })).IsImpossible("by");
    }

    private async Task<string> WithExhibit(bool withheld)
    {
        var reference = await host.UnderReview();
        Assert.Equal(201, (await host.Shop.Exhibit(reference, Upload.Picture())).Status);
        if (withheld) await host.Mia.Does(reference, new { act = "withhold_exhibit", exhibit = 1, reason = "It shows a stranger." });
        return reference;
    }
}
