namespace MediationConsole.Console.Chargebacks;

/// <summary>Names the resource file with the words of chargebacks (ChargebackTexts.resx).</summary>
public sealed class ChargebackTexts;
