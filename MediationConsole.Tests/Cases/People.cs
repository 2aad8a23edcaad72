using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases;

/// <summary>Everybody who can come to a case, by the name stories call them.</summary>
internal static class People
{
    public static readonly Actor Buyer = new Actor.Buyer();
    public static readonly Actor Seller = new Actor.Seller();
    public static readonly Actor Gateway = new Actor.Gateway();
    public static readonly Actor Bank = new Actor.Bank();
    public static readonly Actor Shop = new Actor.Marketplace();
    public static readonly Actor Clock = new Actor.Clock();
    public static readonly Actor.Staff Mia = Person("mia", StaffRoles.Mediator);
    public static readonly Actor.Staff Tom = Person("tom", StaffRoles.Mediator);
    public static readonly Actor.Staff Rita = Person("rita", StaffRoles.Risk);
    public static readonly Actor.Staff Max = Person("max", StaffRoles.Manager);
    public static readonly Actor.Staff Eva = Person("eva", StaffRoles.Manager);
    public static readonly Actor.Staff Ada = Person("ada", StaffRoles.Admin);
    public static readonly Actor.Staff Otto = Person("otto", StaffRoles.Auditor);

    /// <summary>A mediator who has never seen any case.</summary>
    public static readonly Actor.Staff Zoe = Person("zoe", StaffRoles.Mediator);

    /// <summary>A mediator who has declared a relation to the seller of every story (D21).</summary>
    public static readonly Actor.Staff Nina = Person("nina", StaffRoles.Mediator) with { Relations = new HashSet<PartyId>(Published.Names.Select(site => new PartyId(site, PaperCase.SellerId))) };

    public static IReadOnlyList<Actor> Everybody { get; } = [Buyer, Seller, Gateway, Bank, Shop, Clock, Mia, Tom, Nina, Rita, Max, Eva, Ada, Otto];

    private static Actor.Staff Person(string id, StaffRoles roles) => new(new StaffId(id), char.ToUpperInvariant(id[0]) + id[1..], roles);
}
