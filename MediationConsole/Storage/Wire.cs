using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Storage;

/// <summary>The one way facts, states and answers are written as JSON: camelCase names, snake_case values, instants in UTC, money as text.</summary>
public static class Wire
{
    /// <summary>The options under which everything is written; a number where text belongs is refused.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing where a value is stored.");

    /// <summary>A fact as the journal stores it; its name stands beside it.</summary>
    public static string WriteFact(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    public static Fact ReadFact(string name, string data) => (Fact)JsonSerializer.Deserialize(data, FactNames.All[name], Options)!;

    /// <summary>A folded case as it stands beside its journal.</summary>
    public static string WriteCase(Case one) => JsonSerializer.Serialize(one, one.GetType(), Options);

    public static Case ReadCase(CaseKind kind, string json) => kind switch
    {
        CaseKind.Dispute => Read<Dispute>(json),
        CaseKind.Hold => Read<Cases.Holds.Hold>(json),
        CaseKind.Chargeback => Read<Cases.Chargebacks.Chargeback>(json),
        CaseKind.Guarantee => Read<GuaranteeClaim>(json),
        _ => throw new InvalidOperationException($"No {kind} is kept here."),
    };

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            // The journal is read by people; it is never put into a page unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter<TermCode>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new TextConverter<Currency>(currency => currency.Code, Currency.From));
        options.Converters.Add(new TextConverter<CaseRef>(reference => reference.ToString(), CaseRef.Parse));
        options.Converters.Add(new TextConverter<StaffId>(id => id.Value, text => new StaffId(text)));
        options.Converters.Add(new TextConverter<TimeSpan>(XmlConvert.ToString, XmlConvert.ToTimeSpan));
        options.Converters.Add(new TextConverter<DateTimeOffset>(Instant, text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>An instant as ISO 8601 in UTC.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException($"A text is expected for {typeof(T).Name}.");
            try
            {
                return read(reader.GetString()!);
            }
            catch (Exception malformed) when (malformed is FormatException or ArgumentException)
            {
                throw new JsonException(malformed.Message, malformed);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        private sealed record Parts(string? Amount, string? Currency);

        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException("Money has an amount and a currency.");
            if (!Currency.TryFrom(parts.Currency, out var currency)) throw new JsonException($"No books are kept in currency '{parts.Currency}'.");
            var negative = parts.Amount is ['-', ..];
            if (!Money.TryParse(negative ? parts.Amount![1..] : parts.Amount, currency, out var money)) throw new JsonException($"'{parts.Amount}' is no amount in {currency}.");
            return negative ? -money : money;
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("amount", value.Amount());
            writer.WriteString("currency", value.Currency.Code);
            writer.WriteEndObject();
        }
    }
}
