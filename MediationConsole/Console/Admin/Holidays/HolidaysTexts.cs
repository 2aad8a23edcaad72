namespace MediationConsole.Console.Admin.Holidays;

/// <summary>Names the resource file with the words of the holidays (HolidaysTexts.resx).</summary>
public sealed class HolidaysTexts;
