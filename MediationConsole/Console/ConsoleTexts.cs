namespace MediationConsole.Console;

/// <summary>The words of the screens: ask for <c>IStringLocalizer&lt;ConsoleTexts&gt;</c>; the texts stand in the resource files beside.</summary>
public sealed class ConsoleTexts;
