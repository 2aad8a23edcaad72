using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediationConsole.Api;

/// <summary>Reads JSON bodies: bounded, strict about types, and without characters that no text has.</summary>
internal static class Bodies
{
    private const int Most = 1024 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    };

    /// <summary>The whole body, or null where it is longer than a megabyte.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Most) return null;
        using var whole = new MemoryStream((int)(request.ContentLength ?? 1024));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (whole.Length + read > Most) return null;
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    /// <summary>The body as a record, or null with a sentence where it is no JSON object or a value has the wrong type.</summary>
    public static T? Parse<T>(byte[] body, Fields fields, out string? malformed) where T : class
    {
        try
        {
            var parsed = JsonSerializer.Deserialize<T>(body, Strict);
            malformed = parsed is null ? "The body is empty; a JSON object is expected." : null;
            // Only an escape can bring a character in that is no text.
            if (parsed is not null && body.AsSpan().Contains((byte)'\\')) CheckTexts(body, fields);
            return parsed;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            malformed = fault is JsonException { Path: { Length: > 1 } path }
                ? $"The body is not the JSON that is expected here: see {path.TrimStart('$', '.')}."
                : "The body is not the JSON that is expected here.";
            return null;
        }
    }

    /// <summary>What a request says, as one hash: the method, the address and the body.</summary>
    public static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void CheckTexts(byte[] body, Fields fields)
    {
        using var document = JsonDocument.Parse(body);
        CheckTexts(document.RootElement, "", fields);
    }

    private static void CheckTexts(JsonElement element, string path, Fields fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) CheckTexts(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) CheckTexts(item, path, fields);
                break;
            case JsonValueKind.String when element.GetString()!.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) || letter is '\uFFFE' or '\uFFFF'):
                fields.Fault(path, "A text has no control characters.");
                break;
        }
    }
}
