namespace MediationConsole.Console.Parties;

/// <summary>Names the resource file with the words of the party page (PartyTexts.resx).</summary>
public sealed class PartyTexts;
