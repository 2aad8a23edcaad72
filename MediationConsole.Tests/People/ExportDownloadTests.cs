using System.Globalization;
using System.Net;
using MediationConsole.Cases;
using MediationConsole.Desk.Exports;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Storage;

namespace MediationConsole.Tests.People;

/// <summary>The way to the file of a large export.</summary>
[Collection(PeopleTests.Name)]
public sealed class ExportDownloadTests(StaffHost host)
{
    [Fact]
    public async Task The_file_is_there_for_who_asked_and_for_managers_and_nowhere_for_others()
    {
        var address = $"/reports/exports/{await Made()}/file";
        using var file = await (await SignedIn("lena")).Get(address);
        var name = string.Create(CultureInfo.InvariantCulture, $"disputes-{host.Get<TimeProvider>().GetUtcNow():yyyy-MM-dd-HHmmss}.xlsx");
        Assert.Equal($"attachment; filename={name}; filename*=UTF-8''{name}", file.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("PK"u8.ToArray(), (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.True(file.Headers.CacheControl!.NoStore);
        using var manager = await (await SignedIn("tom")).Get(address);
        Assert.Equal(HttpStatusCode.OK, manager.StatusCode);
        using var stranger = await (await SignedIn("amir")).Get(address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var outside = await host.Visitor().Get(address);
        Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
    }

    [Fact]
    public async Task The_former_address_of_the_page_leads_to_it()
    {
        using var moved = await (await SignedIn("lena")).Get("/exports");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/reports/exports"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
    }

    private async Task<long> Made()
    {
        var lena = (await host.Get<StaffDirectory>().Find(new StaffId("lena")))!;
        var done = new TaskCompletionSource<ExportState>(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = host.Get<ExportDesk>();
        var id = (await desk.Ask(new(new CaseFilter().Write(), "/queues/disputes", "disputes"), lena)).Id!.Value;
        async Task Look()
        {
            if ((await desk.Newest(10, lena)).Single(row => row.Id == id).State is not ExportState.Running and var state) done.TrySetResult(state);
        }

        host.Get<ExportBell>().Rang += (_, _) => _ = Look();
        // It may have been made before anybody listened.
        await Look();
        Assert.Equal(ExportState.Done, await done.Task);
        return id;
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = host.Visitor();
        await visitor.SignInAs(name);
        return visitor;
    }
}
