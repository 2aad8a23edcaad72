using ClosedXML.Excel;
using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Operations;

/// <summary>Every case as a workbook, from a shell.</summary>
public sealed class ExportVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_case_is_written_into_a_workbook_beside_a_server()
    {
        Assert.Equal(0, (await Verbs.Call(folder.Info, "seed --cases 12")).Code);
        await using var app = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "false" }, folder.Info);
        var said = await Verbs.Call(folder.Info, "export cases --out cases.xlsx");
        Assert.True(said.Code == 0, said.Errors);
        var file = new FileInfo(Path.Combine(folder.Info.FullName, "cases.xlsx"));
        Assert.Equal($"12 cases, {file.FullName}", said.LastLine);
        using var book = new XLWorkbook(file.FullName);
        Assert.Equal(["Case", .. Enumerable.Range(1, 12).Select(number => $"D-{number:D6}")], book.Worksheet("Disputes").Column(1).CellsUsed().Select(cell => cell.GetString()));
        Assert.Single(folder.Info.GetFiles("cases.xlsx*"));
    }

    [Theory]
    [InlineData("cases.csv", "cases.csv is not the name of a workbook")]
    [InlineData("nowhere/cases.xlsx", "There is no folder")]
    public async Task A_file_that_cannot_be_written_is_refused_in_a_sentence(string file, string fault)
    {
        Assert.Equal(0, (await Verbs.Call(folder.Info, "migrate")).Code);
        var said = await Verbs.Call(folder.Info, $"export cases --out {file}");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.StartsWith(fault, said.Errors, StringComparison.Ordinal);
    }
}
