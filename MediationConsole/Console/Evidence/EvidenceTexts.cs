namespace MediationConsole.Console.Evidence;

/// <summary>Names the resource file with the words of the uploads and of the evidence queue (EvidenceTexts.resx).</summary>
public sealed class EvidenceTexts;
