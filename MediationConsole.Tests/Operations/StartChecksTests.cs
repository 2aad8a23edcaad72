namespace MediationConsole.Tests.Operations;

public sealed class StartChecksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_program_names_every_fault_of_its_settings_and_does_not_start()
    {
        var said = await Verbs.Call(folder.Info, ["serve", "--Urls=http://127.0.0.1:0"], null,
            ("Payments__Mode", "barter"), ("Sites__dhgate__Policy", "nowhere"), ("Sites__alibaba__Title", " "), ("Sites__alibaba__Holidays__0", "2026-10-02"),
            ("Sites__cnnect__Holidays__1", "2026-12-31"), ("Sites__aliexpress__Holidays__0", "the first"));
        Assert.Equal(1, said.Code);
        Assert.Equal(
        [
            "Payments:Mode is 'barter'; known are loopback and external.",
            "Site 'alibaba' has no title.",
            "Site 'alibaba': holiday 2026-10-02 stands there twice.",
            "Site 'aliexpress': holiday 'the first' is no date such as 2026-10-01.",
            "Site 'cnnect': holiday 2026-12-31 stands there twice.",
            "Site 'dhgate' names policy 'nowhere', which does not exist.",
        ], said.Errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Holidays_out_of_the_order_of_the_calendar_are_a_fault()
    {
        var said = await Verbs.Call(folder.Info, ["migrate"], null, ("Sites__cnnect__Holidays__0", "2026-12-01"));
        Assert.Equal((1, "Site 'cnnect': holiday 2026-11-23 stands after 2026-12-01; holidays stand in the order of the calendar."), (said.Code, said.Errors.TrimEnd('\n')));
    }
}
