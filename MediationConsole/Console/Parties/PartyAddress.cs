namespace MediationConsole.Console.Parties;

/// <summary>The address of a party's page; the site is part of it, since an id means somebody else on every site.</summary>
public static class PartyAddress
{
    public static string Of(string site, string id) => $"/parties/{Uri.EscapeDataString(id)}?site={Uri.EscapeDataString(site)}";
}
