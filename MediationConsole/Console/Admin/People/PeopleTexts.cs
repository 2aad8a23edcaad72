namespace MediationConsole.Console.Admin.People;

/// <summary>Names the resource file with the words about staff (PeopleTexts.resx).</summary>
public sealed class PeopleTexts;
