using System.Text.Json.Nodes;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Tests.Storage;

/// <summary>A published profile in which a test changes something.</summary>
internal static class PolicyDraft
{
    public static JsonObject Of(string name) => PolicyFile.BuiltIn.Profiles.Last(profile => Profile.Text(profile["name"]) == name).DeepClone().AsObject();

    public static JsonObject With(this JsonObject profile, string key, JsonNode? value)
    {
        profile[key] = value;
        return profile;
    }

    public static JsonObject With(this JsonObject profile, string code, string key, JsonNode? value)
    {
        profile.Term(code)[key] = value;
        return profile;
    }

    public static JsonObject Without(this JsonObject profile, string code)
    {
        profile["terms"]!.AsArray().Remove(profile.Term(code));
        return profile;
    }

    private static JsonObject Term(this JsonObject profile, string code) => Profile.Terms(profile).Single(term => Profile.Text(term["code"]) == code);
}
