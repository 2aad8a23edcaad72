namespace MediationConsole.Console.Exports;

/// <summary>Names the resource file with the words of the exports (ExportsTexts.resx).</summary>
public sealed class ExportsTexts;
