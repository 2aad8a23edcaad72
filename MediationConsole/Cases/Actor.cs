namespace MediationConsole.Cases;

/// <summary>One of the two parties of an order.</summary>
public enum Side { Buyer, Seller }

/// <summary>What a member of staff may do (section 1).</summary>
[Flags]
public enum StaffRoles
{
    None = 0,

    /// <summary>Rules disputes and guarantee claims.</summary>
    Mediator = 1,

    /// <summary>Holds, chargebacks, fraud reports.</summary>
    Risk = 2,

    /// <summary>Assigns, gives second approval, reads reports, settles failed payments.</summary>
    Manager = 4,

    /// <summary>Users, keys, policies; never decides money.</summary>
    Admin = 8,

    /// <summary>Reads all, changes nothing.</summary>
    Auditor = 16,
}

/// <summary>The name a member of staff signs in with; it never changes hands.</summary>
public readonly record struct StaffId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A buyer or a seller as that site knows them, whichever side of an order they stand on (D21).</summary>
public readonly record struct PartyId(string Site, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Site}/{Id}";
}

/// <summary>Who does an act (section 1). Authority is read from here inside <c>Decide</c> and nowhere else.</summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>The party of that side.</summary>
    public static Actor Of(Side side) => side switch { Cases.Side.Buyer => new Buyer(), Cases.Side.Seller => new Seller() };

    /// <summary>The side the actor speaks for, if it is a party.</summary>
    public Side? Side => this switch { Buyer => Cases.Side.Buyer, Seller => Cases.Side.Seller, _ => null };

    /// <summary>The kind of actor as the journal and the API write it.</summary>
    public string Kind => this switch
    {
        Buyer => "buyer",
        Seller => "seller",
        Gateway => "gateway",
        Bank => "bank",
        Marketplace => "marketplace",
        Clock => "clock",
        Staff staff => "staff:" + staff.Id,
        _ => throw new InvalidOperationException("An actor without a kind."),
    };

    /// <summary>Who bought.</summary>
    public sealed record Buyer : Actor;

    /// <summary>Who sold.</summary>
    public sealed record Seller : Actor;

    /// <summary>The payment gateway that carries settlements out (D24).</summary>
    public sealed record Gateway : Actor;

    /// <summary>The buyer's bank, which takes a payment back (D30).</summary>
    public sealed record Bank : Actor;

    /// <summary>The marketplace on which the order was placed, where it freezes an order itself (D29).</summary>
    public sealed record Marketplace : Actor;

    /// <summary>The clock, which carries out what silence means (section 1, Term).</summary>
    public sealed record Clock : Actor;

    /// <summary>A member of staff with the roles held at the moment of the act.</summary>
    public sealed record Staff(StaffId Id, string Name, StaffRoles Roles) : Actor
    {
        /// <summary>The person's own limits by currency; each stands in the place of the policy's, zero means that a second person is always needed (D22).</summary>
        public IReadOnlyDictionary<Currency, Money> Limits { get; init; } = NoLimits;

        /// <summary>The parties to which the person has declared a relation that has not ended (D21).</summary>
        public IReadOnlySet<PartyId> Relations { get; init; } = NoRelations;

        private static readonly Dictionary<Currency, Money> NoLimits = [];

        private static readonly HashSet<PartyId> NoRelations = [];

        /// <summary>True when the person holds that role now.</summary>
        public bool Is(StaffRoles role) => (Roles & role) != 0;

        /// <summary>The same person with the same roles, limits and relations; it does not matter when they were read.</summary>
        public bool Equals(Staff? other) =>
            other is not null && (Id, Name, Roles) == (other.Id, other.Name, other.Roles) && Relations.SetEquals(other.Relations)
            && Limits.Count == other.Limits.Count && Limits.All(limit => other.Limits.TryGetValue(limit.Key, out var theirs) && theirs == limit.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Id, Name, Roles);
    }
}
