using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console.CaseFile;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>A case stays with whoever has it open as long as that person does something on its page (D20).</summary>
public sealed class LeaseTests : PageContext
{
    private static readonly Act.Claim Over = new("The deadline is near.");

    [Fact]
    public async Task Turning_to_another_part_of_the_case_is_a_sign_of_its_owner_and_a_page_left_open_is_none()
    {
        var reference = await Bench.Reviewed(CaseBench.Lena);
        var page = Render<CaseFilePage>(one => one.Add(page => page.Reference, reference.ToString()));
        page.WaitForElement("#ruling-text", TimeSpan.FromMinutes(1));
        await Bench.Wait(TimeSpan.FromMinutes(10));
        await page.InvokeAsync(() => Services.GetRequiredService<NavigationManager>().NavigateTo($"/cases/{reference}?tab=order"));
        await Bench.Wait(TimeSpan.FromMinutes(14));
        Assert.IsType<Decision.Refused>((await Bench.Of<Clerk>().Handle(reference, Over, CaseBench.Amir))!.Decision);
        await Bench.Wait(TimeSpan.FromMinutes(1));
        Assert.Single(Bench.Of<Presence>().Who(reference));
        await Bench.Do(reference, Over, CaseBench.Amir);
    }
}
