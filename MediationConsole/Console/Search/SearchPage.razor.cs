using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Search;

/// <summary>What was found by what was typed into the box; a line that is nothing but the ref of a case leads straight to it.</summary>
public sealed partial class SearchPage(SearchQuery query, StaffDirectory staff, NavigationManager navigation, TimeProvider clock, ILogger<SearchPage> log)
{
    private const int Step = 50;
    private const int Most = 200;

    private SearchLine line = new();
    private SearchResult? result;
    private string? fault;
    private int size = Step;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Q { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var asked = SearchLine.Read(Q);
        if (asked.Text == line.Text && result is not null) return;
        (line, result, size) = (asked, null, Step);
        if (line.IsNothing) return;
        await Read();
        if (result is { Cases: [{ Row.Ref: var only }] } && line is { Words.Count: 1, In.Count: 0, Filter.Narrows: false } && only.Equals(line.Text, StringComparison.OrdinalIgnoreCase) && RendererInfo.IsInteractive)
            navigation.NavigateTo($"/cases/{only}", replace: true);
    }

    private async Task Further()
    {
        size = Math.Min(Most, size + Step);
        await Read();
    }

    private async Task Read()
    {
        try
        {
            var me = await staff.Find((await Authentication).User);
            result = await query.Find(line, me?.Id, size);
            fault = null;
        }
        catch (Exception broken)
        {
            fault = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];
            CouldNotSearch(log, broken, fault);
        }
    }

    // What was sought can be a name: it is not written into the log.
    [LoggerMessage(LogLevel.Error, "The search failed (reference {Reference})")]
    private static partial void CouldNotSearch(ILogger log, Exception exception, string reference);
}
