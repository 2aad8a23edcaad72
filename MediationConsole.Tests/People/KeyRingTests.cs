using System.Net;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.People;

[Collection(PeopleTests.Name)]
public sealed class KeyRingTests(StaffHost host)
{
    private KeyRing Keys => host.Get<KeyRing>();

    [Fact]
    public async Task A_key_is_stored_as_its_hash_only()
    {
        var key = await Keys.AddKey("hashed", ["dhgate"], ["read"]);
        Assert.StartsWith("mk_", key, StringComparison.Ordinal);
        Assert.Equal(46, key.Length);
        var row = await Row("hashed");
        Assert.Equal(64, row.Hash.Length);
        Assert.DoesNotContain(key, Wire.Write(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_knows_its_sites_and_scopes()
    {
        var caller = Assert.IsType<Caller.Marketplace>(await Keys.Recognise(await Keys.AddKey("bound", ["dhgate", "cnnect"], ["read", "acts"])));
        Assert.Equal("bound", caller.Name);
        Assert.True(caller.Serves("cnnect") && !caller.Serves("alibaba") && caller.May(Scopes.Acts) && !caller.May(Scopes.Bank));
    }

    [Fact]
    public async Task Two_keys_of_one_name_are_two_callers()
    {
        var first = await Keys.Recognise(await Keys.AddKey("twin", ["dhgate"], ["acts"]));
        var second = await Keys.Recognise(await Keys.AddKey("twin", ["cnnect"], ["acts"]));
        Assert.NotEqual(first!.Id, second!.Id);
    }

    [Fact]
    public async Task A_token_acts_as_its_person_with_the_roles_held_now()
    {
        var token = await Keys.AddToken(await host.Hire("ines"));
        var caller = Assert.IsType<Caller.StaffToken>(await Keys.Recognise(token));
        Assert.Equal("staff:ines", caller.Id);
        await host.Get<Writer>().Write(async db => (await db.Users.SingleAsync(user => user.UserName == "ines")).Roles = StaffRoles.Auditor);
        Assert.Equal(StaffRoles.Auditor, ((Caller.StaffToken)(await Keys.Recognise(token))!).Staff.Roles);
    }

    [Fact]
    public async Task A_revoked_key_is_refused()
    {
        var key = await Keys.AddKey("revoked", ["dhgate"], ["read"]);
        Assert.NotNull(await Keys.Recognise(key));
        await Keys.Revoke((await Row("revoked")).Id);
        Assert.Null(await Keys.Recognise(key));
        Assert.Equal(401, (await host.Bearing(key).Get("clock")).Status);
    }

    [Fact]
    public async Task A_key_revoked_on_another_node_is_refused_after_a_second()
    {
        var time = new TurnedTime();
        var keys = new KeyRing(host.Get<IDbContextFactory<ConsoleDb>>(), host.Get<Writer>(), host.Get<StaffDirectory>(), host.Get<PolicyBook>(), new(time));
        var key = await keys.AddKey("revoked elsewhere", ["dhgate"], ["read"]);
        Assert.NotNull(await keys.Recognise(key));
        await Keys.Revoke((await Row("revoked elsewhere")).Id);
        time.Turn(TimeSpan.FromSeconds(1));
        Assert.Null(await keys.Recognise(key));
    }

    [Theory]
    [InlineData("mk_")]
    [InlineData("st_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("anything else")]
    public async Task What_is_no_key_is_nobody(string bearer) => Assert.Null(await Keys.Recognise(bearer));

    [Fact]
    public async Task Use_is_noted_once_a_minute_at_most()
    {
        var time = new TurnedTime();
        var keys = new KeyRing(host.Get<IDbContextFactory<ConsoleDb>>(), host.Get<Writer>(), host.Get<StaffDirectory>(), host.Get<PolicyBook>(), new(time));
        var key = await keys.AddKey("used", ["dhgate"], ["read"]);
        await keys.Recognise(key);
        var first = (await Row("used")).LastUsedAt;
        time.Turn(TimeSpan.FromSeconds(30));
        await keys.Recognise(key);
        Assert.Equal(first, (await Row("used")).LastUsedAt);
        time.Turn(TimeSpan.FromSeconds(30));
        await keys.Recognise(key);
        Assert.True((await Row("used")).LastUsedAt >= first + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_key_for_nowhere_and_nothing_is_not_made() =>
        Assert.Equal(4, Keys.Faults("", ["atlantis"], ["gold", "read", "silver"]).Count);

    [Theory]
    [InlineData("/api/v1/clock")]
    [InlineData("/API/v1/clock")]
    public async Task A_cookie_is_not_accepted_under_api(string address)
    {
        var visitor = host.Visitor();
        await visitor.SignInAs("tom");
        using var answer = await visitor.Get(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\":\"unauthorized\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<ApiKeyRow> Row(string name)
    {
        await using var db = await host.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.ApiKeys.SingleAsync(key => key.Name == name);
    }
}
