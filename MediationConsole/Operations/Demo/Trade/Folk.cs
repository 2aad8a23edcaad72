using MediationConsole.Storage;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Somebody who trades; the Latin name is for labels and papers.</summary>
internal sealed record Person(string Name, string Latin, string Country, string Language, string Zone)
{
    public Party AsParty(string id) => new(id, Name, id + "@example.org", Country, Language, Zone);
}

/// <summary>Buyers and shops of the demo; all of them invented.</summary>
internal static class Folk
{
    public static IReadOnlyList<Person> Buyers { get; } =
    [
        .. Of("DE", "de", "Europe/Berlin", "Anja Vogel", "Jonas Brandt", "Katrin Schäfer|Katrin Schaefer", "Uwe Lindner", "Miriam Köhler|Miriam Koehler", "Stefan Roth"),
        .. Of("AT", "de", "Europe/Vienna", "Lukas Gruber", "Theresa Moser"),
        .. Of("ES", "es", "Europe/Madrid", "Ana Ruiz", "Carlos Ibáñez|Carlos Ibanez", "Lucía Navarro|Lucia Navarro", "Marta Gil", "Javier Ortega"),
        .. Of("MX", "es", "America/Mexico_City", "Diego Salinas", "Rosa Mendoza"),
        .. Of("CL", "es", "America/Santiago", "Paula Fuentes"),
        .. Of("FR", "fr", "Europe/Paris", "Camille Laurent", "Hugo Mercier", "Élodie Garnier|Elodie Garnier", "Julien Faure", "Manon Chevalier"),
        .. Of("BE", "fr", "Europe/Brussels", "Noémie Lambert|Noemie Lambert"),
        .. Of("GB", "en", "Europe/London", "Oliver Hughes", "Priya Nair", "Grace Whitfield", "Callum Fraser", "Amelia Shaw"),
        .. Of("US", "en", "America/New_York", "Daniel Brooks", "Keisha Coleman", "Megan Doyle", "Tyler Jensen"),
        .. Of("AU", "en", "Australia/Sydney", "Lachlan Reid", "Isla Thornton", "Zoe Papadakis"),
        .. Of("KW", "en", "Asia/Kuwait", "Fahad Al-Mutairi", "Noura Al-Sabah"),
        .. Of("CN", "zh-Hans", "Asia/Shanghai", "王芳|Wang Fang", "李建国|Li Jianguo", "陈思琪|Chen Siqi", "赵磊|Zhao Lei"),
        .. Of("SG", "zh-Hans", "Asia/Singapore", "林慧敏|Lim Hui Min"),
        .. Of("JP", "ja", "Asia/Tokyo", "佐藤 美咲|Misaki Sato", "田中 健一|Kenichi Tanaka", "山本 結衣|Yui Yamamoto", "小林 大輔|Daisuke Kobayashi"),
    ];

    public static IReadOnlyList<Person> Shops { get; } =
    [
        .. Of("CN", "zh-Hans", "Asia/Shanghai", "Blue Lantern", "晨光数码|Morning Light Digital", "Yiwu Sunshine Trading", "Shenzhen Kite Electronics", "锦绣家居|Brocade Home", "Hangzhou Willow Silk",
            "Ningbo Harbour Tools", "南山户外|South Hill Outdoor", "Guangzhou Red Kapok", "Dongguan Swift Shoes"),
        .. Of("HK", "en", "Asia/Hong_Kong", "Peak & Pier Goods", "Victoria Sound Lab"),
        .. Of("JP", "ja", "Asia/Tokyo", "匠の器|Takumi Ware", "Kyoto Paper Crane", "Osaka Denki Parts"),
        .. Of("DE", "de", "Europe/Berlin", "Nordlicht Leuchten"),
        .. Of("ES", "es", "Europe/Madrid", "Taller Azahar"),
        .. Of("FR", "fr", "Europe/Paris", "Atelier Marronnier"),
        .. Of("GB", "en", "Europe/London", "Thames Vintage Cameras"),
    ];

    private static IEnumerable<Person> Of(string country, string language, string zone, params string[] names) => names.Select(name => name.Split('|')).Select(parts => new Person(parts[0], parts[^1], country, language, zone));
}
