using System.Text.Json;
using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Storage;

namespace MediationConsole.Api;

/// <summary>What is wrong with a request, as <c>application/problem+json</c> (RFC 9457). The code is a slug for programs, the detail a sentence for people.</summary>
/// <param name="TraceId">The id under which the console's log knows the request.</param>
/// <param name="Errors">What is impossible, by field of the request; only with status 422.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code, string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors);

/// <summary>Words every problem of one request.</summary>
internal readonly record struct Problems(string Trace)
{
    public Answer Malformed(string detail) => Of(400, "malformed", detail);

    public Answer ScopeMissing(IEnumerable<string> scopes) => Of(403, "scope_missing", $"The key lacks the scope this needs: {string.Join(" or ", scopes)}.");

    public Answer RoleMissing(string detail) => Of(403, "role_missing", detail);

    public Answer NotFound(string what) => Of(404, "not_found", $"{what} is unknown here, or not visible with this key.");

    public Answer TooLarge(string detail) => Of(413, "too_large", detail);

    public Answer Unsupported(string detail) => Of(415, "unsupported_media_type", detail);

    public Answer Impossible(string field, string sentence) => Impossible(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });

    public Answer Impossible(IReadOnlyDictionary<string, string[]> errors) =>
        Of(422, "impossible_value", string.Join(" ", errors.SelectMany(error => error.Value).Distinct(StringComparer.Ordinal)), errors);

    /// <summary>The law's refusal: 422 where it names a field, 403 where the role is missing, 409 for all else.</summary>
    /// <param name="under">Where the law's fields lie in the request, for example <c>request.</c>.</param>
    public Answer Refused(Decision.Refused refused, string under = "") => refused switch
    {
        { Field: { } field } => Impossible(under + field, refused.Sentence),
        { Code: Refusal.ImpossibleValue } => Of(422, Slug(refused.Code), refused.Sentence),
        { Code: Refusal.RoleMissing } => RoleMissing(refused.Sentence),
        _ => Of(409, Slug(refused.Code), refused.Sentence),
    };

    public Answer Of(int status, string code, string detail, IReadOnlyDictionary<string, string[]>? errors = null) =>
        new(status, Wire.Write(new Problem("urn:mediation-console:" + code, Title(code), status, detail, code, Trace, errors)));

    private static string Slug(Refusal refusal) => JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.ToString());

    private static string Title(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
