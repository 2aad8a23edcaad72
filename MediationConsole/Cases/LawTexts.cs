namespace MediationConsole.Cases;

/// <summary>Names the resource file with the titles of kinds of evidence, reasons of disputes and reasons of findings (LawTexts.resx).</summary>
public sealed class LawTexts;
