namespace MediationConsole.Console.Orders;

/// <summary>Names the resource file with the words of the order page (OrderTexts.resx).</summary>
public sealed class OrderTexts;
