using System.Globalization;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Tracking numbers of the carriers' own forms.</summary>
internal static class Waybills
{
    public static IReadOnlyList<string> Carriers { get; } = ["DHL", "China Post", "ePacket", "EMS", "YunExpress", "Cainiao", "4PX", "SF Express", "UPS", "FedEx", "Japan Post", "DPD"];

    public static string Number(string carrier, Random chance) => carrier switch
    {
        "DHL" => "JD" + Digits(18, chance),
        "China Post" => "RX" + Digits(9, chance) + "CN",
        "ePacket" => "LZ" + Digits(9, chance) + "CN",
        "EMS" => "EE" + Digits(9, chance) + "CN",
        "YunExpress" => "YT" + Digits(16, chance),
        "Cainiao" => "LP" + Digits(14, chance),
        "4PX" => "4PX" + Digits(13, chance) + "CN",
        "SF Express" => "SF" + Digits(13, chance),
        "UPS" => "1Z" + Digits(16, chance),
        "FedEx" => Digits(12, chance),
        "Japan Post" => "RR" + Digits(9, chance) + "JP",
        _ => Digits(14, chance),
    };

    private static string Digits(int count, Random chance) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => chance.Next(10).ToString(CultureInfo.InvariantCulture)));
}
