namespace MediationConsole.Cases.Disputes;

/// <summary>Words and turns of the two sides.</summary>
public static class Sides
{
    /// <summary>The other side.</summary>
    public static Side Other(this Side side) => side switch { Side.Buyer => Side.Seller, Side.Seller => Side.Buyer };

    /// <summary>The side in a sentence.</summary>
    public static string Word(this Side side) => side switch { Side.Buyer => "buyer", Side.Seller => "seller" };
}
