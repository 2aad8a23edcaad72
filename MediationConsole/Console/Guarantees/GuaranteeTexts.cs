namespace MediationConsole.Console.Guarantees;

/// <summary>Names the resource file with the words of guarantee claims (GuaranteeTexts.resx).</summary>
public sealed class GuaranteeTexts;
