namespace MediationConsole.Console.Deadlines;

/// <summary>Names the resource file with the words of the forecast (DeadlineTexts.resx).</summary>
public sealed class DeadlineTexts;
