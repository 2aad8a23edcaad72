namespace MediationConsole.Console.Orders;

/// <summary>The address of an order's page; the site is part of it, since a number may occur on several sites.</summary>
public static class OrderAddress
{
    public static string Of(string site, string number) => $"/orders/{Uri.EscapeDataString(number)}?site={Uri.EscapeDataString(site)}";
}
