namespace MediationConsole.Console.Holds;

/// <summary>Names the resource file with the words of the screens for holds (HoldTexts.resx).</summary>
public sealed class HoldTexts;
