namespace MediationConsole.Console.CaseFile;

/// <summary>Names the resource file with the words of the case file (CaseFileTexts.resx).</summary>
public sealed class CaseFileTexts;
