using System.Text.Json;
using MediationConsole.Api.CaseFiles;
using MediationConsole.Cases;
using MediationConsole.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace MediationConsole.Api.Live;

/// <summary>Tells who watches that a case changed; what changed is read again over the API (API contract, Live).</summary>
[Authorize(Policy = Permissions.Live)]
internal sealed class CaseHub(CaseFinder cases, KeyRing keys, StaffDirectory staff) : Hub
{
    /// <summary>Hears the changes of one case. An error where the case is unknown or not visible to the caller.</summary>
    public async Task Watch(string @ref)
    {
        var caller = await Who();
        if (!CaseRef.TryParse(@ref, out _) || await cases.SiteOf(@ref, Context.ConnectionAborted) is not { } site || !Sees(caller, site))
            throw new HubException("not_found: that case is unknown here, or not visible to you.");
        await Groups.AddToGroupAsync(Context.ConnectionId, LiveGroups.OfCase(@ref, caller is Caller.StaffToken), Context.ConnectionAborted);
    }

    /// <summary>Hears the changes of every case of that kind the caller may see: dispute, hold, chargeback or guarantee.</summary>
    public async Task WatchQueue(string kind)
    {
        var caller = await Who();
        if (!Enum.GetValues<CaseKind>().Any(known => LiveGroups.Name(known) == kind)) throw new HubException("impossible_value: kind is one of dispute, hold, chargeback, guarantee.");
        foreach (var group in caller is Caller.Marketplace key ? key.Sites.Select(site => LiveGroups.OfQueue(kind, site)) : [LiveGroups.OfQueue(kind)])
            await Groups.AddToGroupAsync(Context.ConnectionId, group, Context.ConnectionAborted);
    }

    /// <summary>Hears no more of that case.</summary>
    public async Task Unwatch(string @ref)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveGroups.OfCase(@ref, forStaff: true), Context.ConnectionAborted);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveGroups.OfCase(@ref, forStaff: false), Context.ConnectionAborted);
    }

    // Asked anew at each call, so that a revoked key or a person who left watches nothing more.
    private async Task<Caller> Who()
    {
        var caller = Context.GetHttpContext() is { } http && BearerHandler.BearerOf(http.Request) is { } bearer
            ? await keys.Recognise(bearer)
            : await staff.Find(Context.User!) is { } person ? new Caller.StaffToken(person) : null;
        return caller switch
        {
            null => throw new HubException("unauthorized: the key, token or session is not valid any more."),
            Caller.Marketplace key when !key.May(Scopes.Read) && !key.May(Scopes.Acts) => throw new HubException("scope_missing: the key lacks the scope read."),
            _ => caller,
        };
    }

    private static bool Sees(Caller caller, string site) => caller is not Caller.Marketplace key || key.Serves(site);
}

/// <summary>Who hears what: staff and outsiders apart, because a ruling that waits shows to staff alone (D23).</summary>
internal static class LiveGroups
{
    public static string Name(CaseKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static string OfCase(string reference, bool forStaff) => (forStaff ? "staff/" : "outside/") + reference;

    public static string OfQueue(string kind) => "staff/" + kind;

    public static string OfQueue(string kind, string site) => $"outside/{kind}/{site}";
}
