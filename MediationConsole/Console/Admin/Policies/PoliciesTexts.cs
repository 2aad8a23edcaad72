namespace MediationConsole.Console.Admin.Policies;

/// <summary>Names the resource file with the words of the policies (PoliciesTexts.resx).</summary>
public sealed class PoliciesTexts;
