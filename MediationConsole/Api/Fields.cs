using System.Globalization;
using System.Text.Json;
using MediationConsole.Cases;

namespace MediationConsole.Api;

/// <summary>An amount as a request writes it: exactly the currency's digits, for example <c>{"amount":"84.20","currency":"USD"}</c>.</summary>
public sealed record MoneyBody(string? Amount, string? Currency);

/// <summary>Reads the values of one request and collects what is impossible about them, by field; a value with a fault is never used.</summary>
internal sealed class Fields
{
    private readonly SortedDictionary<string, List<string>> faults = new(StringComparer.Ordinal);

    public bool Faulty => faults.Count > 0;

    public IReadOnlyDictionary<string, string[]> Faults => faults.ToDictionary(fault => fault.Key, fault => fault.Value.ToArray(), StringComparer.Ordinal);

    public void Fault(string field, string sentence)
    {
        if (!faults.TryGetValue(field, out var sentences)) faults[field] = sentences = [];
        sentences.Add(sentence);
    }

    /// <summary>A text that must be there, on one line.</summary>
    public string Text(string field, string? value, int most)
    {
        if (string.IsNullOrWhiteSpace(value)) Fault(field, $"{field} is missing.");
        return OptionalText(field, value, most) ?? "";
    }

    /// <summary>A text on one line that may be left out.</summary>
    public string? OptionalText(string field, string? value, int most)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Length > most) Fault(field, $"{field} has {most} characters at most.");
        if (value.Any(char.IsControl)) Fault(field, $"{field} is one line of text.");
        return value.Trim();
    }

    /// <summary>One of the published values of an enum, in snake_case; it must be there.</summary>
    public T OneOf<T>(string field, string? value) where T : struct, Enum
    {
        if (value is null) Fault(field, $"{field} is missing: one of {string.Join(", ", Names<T>.All.Keys)}.");
        return OptionalOneOf<T>(field, value) ?? default;
    }

    /// <summary>One of the published values of an enum, or none.</summary>
    public T? OptionalOneOf<T>(string field, string? value) where T : struct, Enum
    {
        if (value is null) return null;
        if (Names<T>.All.TryGetValue(value, out var known)) return known;
        Fault(field, $"{field} is one of {string.Join(", ", Names<T>.All.Keys)}.");
        return null;
    }

    public T Needed<T>(string field, T? value) where T : struct
    {
        if (value is null) Fault(field, $"{field} is missing.");
        return value ?? default;
    }

    /// <summary>An amount that may be left out; null as well where it has a fault.</summary>
    public Money? Amount(string field, MoneyBody? body)
    {
        if (body is null) return null;
        if (!Currency.TryFrom(body.Currency, out var currency))
        {
            Fault(field, $"No books are kept in currency '{body.Currency}'.");
            return null;
        }

        if (Money.TryParse(body.Amount, currency, out var money)) return money;
        Fault(field, $"An amount in {currency} is above zero and written with exactly {currency.Digits} digits after the point.");
        return null;
    }

    /// <summary>An instant in ISO 8601 with its offset.</summary>
    public DateTimeOffset? Instant(string field, string? value)
    {
        if (value is null) return null;
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        if (value.Length > 16 && (value[^1] == 'Z' || value.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)) return at;
        Fault(field, $"{field} is an instant such as 2026-11-01T08:00:00Z.");
        return null;
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> All =
            Enum.GetValues<T>().ToDictionary(value => Naming.ConvertName(value.ToString()), StringComparer.Ordinal);

        // The codes of terms are published in capitals.
        private static JsonNamingPolicy Naming => typeof(T) == typeof(TermCode) ? JsonNamingPolicy.SnakeCaseUpper : JsonNamingPolicy.SnakeCaseLower;
    }
}
