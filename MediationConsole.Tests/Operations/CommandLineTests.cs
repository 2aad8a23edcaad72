using System.Net;
using System.Net.Http.Headers;
using MediationConsole.Operations;
using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Operations;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_people_and_keys_are_made_on_the_command_line()
    {
        Assert.Equal(0, (await Call("users add --name mia --roles mediator,manager --password-stdin", "correct horse battery\n")).Code);
        var token = await Call("tokens add --user mia");
        var key = await Call("keys add --name shop --sites dhgate,aliexpress --scopes=orders,acts");
        Assert.Equal((0, 0), (token.Code, key.Code));
        Assert.StartsWith("st_", token.LastLine, StringComparison.Ordinal);
        Assert.Equal("mk_", key.Output.TrimEnd('\n')[..3]);
        var clean = await Call("verify");
        Assert.Equal((0, "Clean: 0 cases, 0 facts, 0 ledger transactions, 0 exhibits."), (clean.Code, clean.LastLine));
        await using var app = await AppProcess.Start(folder: folder.Info);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(app, token.LastLine));
    }

    [Fact]
    public async Task A_verb_that_writes_is_refused_while_a_server_runs_and_verify_is_not()
    {
        await using var app = await AppProcess.Start(folder: folder.Info);
        var refused = await Call("tokens add --user lena");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("Another process", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Call("verify")).Code);
        var second = await Verbs.Call(folder.Info, ["serve", "--Urls=http://127.0.0.1:0"]);
        Assert.Equal(1, second.Code);
        Assert.Contains("Another process", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_makes_no_sense_ends_with_code_2_and_a_clean_standard_output()
    {
        var said = await Call("frobnicate");
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.StartsWith("There is no verb 'frobnicate'.", said.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "There is no verb 'keys'.")]
    [InlineData("tokens add --user mia --for life", "'tokens add' has no option '--for'.")]
    [InlineData("tokens add --user", "--user needs a value: --user NAME.")]
    [InlineData("tokens add", "'tokens add' needs --user NAME.")]
    [InlineData("users add --name a --name b", "--name is given twice.")]
    [InlineData("users add --name a --roles b --password-stdin=c", "--password-stdin takes no value.")]
    public void What_is_wrong_with_a_line_is_said_before_the_usage(string line, string fault)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, CommandLine.Read(line.Split(' ')).AnswerAtOnce(TextWriter.Null, errors));
        Assert.StartsWith(fault + "\nUsage:", errors.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("serve --Urls=http://127.0.0.1:1", "--Urls=http://127.0.0.1:1")]
    [InlineData("--Demo:Enabled=false", "--Demo:Enabled=false")]
    public void No_verb_serves_with_the_settings_given(string line, string settings)
    {
        var command = CommandLine.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(command.Serves);
        Assert.Equal(settings, string.Join(' ', command.Settings));
    }

    [Fact]
    public async Task Whoever_asks_for_help_gets_it()
    {
        var said = await Call("help");
        Assert.Equal((0, ""), (said.Code, said.Errors));
        Assert.All(["keys add", "users add", "tokens add", "seed", "backup", "export cases", "migrate", "verify", "serve"], verb => Assert.Contains(verb, said.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_fault_of_the_settings_is_named_at_one_start()
    {
        var said = await Verbs.Call(folder.Info, [], null, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Clock__Mode", "manual"), ("Clock__Start", "soon"),
            ("Payments__Mode", "gold"), ("Demo__Enabled", "maybe"), ("Database__Provider", "Oracle"), ("Sites__dhgate__Policy", "none"));
        Assert.Equal(1, said.Code);
        Assert.All(["Clock:Mode is manual", "Clock:Start is 'soon'", "Payments:Mode is 'gold'", "Demo:Enabled is 'maybe'", "'Oracle' is not known", "policy 'none'"],
            fault => Assert.Contains(fault, said.Errors, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder.Info.FullName, "cases.db")));
    }

    [Fact]
    public async Task What_is_no_anchor_is_not_verified_against()
    {
        Assert.Equal(0, (await Call("migrate")).Code);
        var said = await Call("verify --anchor 1-2-three");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.StartsWith("'1-2-three' is no anchor", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_verified_is_not_called_clean()
    {
        var said = await Call("verify");
        Assert.Equal(1, said.Code);
        Assert.StartsWith("There is no database", said.Errors, StringComparison.Ordinal);
    }

    private Task<Said> Call(string line, string? input = null) => Verbs.Call(folder.Info, line, input);

    private static async Task<HttpStatusCode> StatusOf(AppProcess app, string token)
    {
        using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync(new Uri(app.BaseAddress, "/api/v1/cases"));
        return answer.StatusCode;
    }
}
