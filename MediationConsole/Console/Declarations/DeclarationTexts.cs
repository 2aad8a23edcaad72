namespace MediationConsole.Console.Declarations;

/// <summary>Names the resource file with the words of a person's own page (DeclarationTexts.resx).</summary>
public sealed class DeclarationTexts;
