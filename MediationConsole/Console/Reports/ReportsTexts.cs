namespace MediationConsole.Console.Reports;

/// <summary>Names the resource file with the words of the reports (ReportsTexts.resx).</summary>
public sealed class ReportsTexts;
