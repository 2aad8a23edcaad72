using System.Reflection;
using Bunit;
using MediationConsole.Cases;
using MediationConsole.Console;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Console.SignIn;
using MediationConsole.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace MediationConsole.Tests.Console;

/// <summary>Every page there is, whoever adds it: while it is being read, when it cannot be read, and once it is.</summary>
public sealed class StatesTests : PageContext
{
    // Pages that read nothing have nothing to wait for.
    private static readonly Type[] Still = [typeof(SignInPage), typeof(NoPermissionPage), typeof(NotFoundPage)];

    private readonly Heard heard = new();

    public StatesTests() => Services.AddSingleton<ILoggerFactory>(heard).AddSingleton(typeof(ILogger<>), typeof(Logger<>));

    [Fact]
    public async Task Every_page_shows_its_skeleton_while_its_reading_has_not_come_back()
    {
        foreach (var (page, address) in await Pages())
        {
            var answer = Bench.Readings.Hold();
            var shown = Open(page, address);
            Assert.True(shown.FindAll(".skeleton, .bone").Count > 0, $"{address} shows nothing while it is read.");
            Assert.True(shown.FindAll("[aria-busy='true'], [role='status'][aria-label]").Count > 0, $"{address} does not say that it is being read.");
            answer.SetResult();
            await shown.WaitForStateAsync(() => shown.FindAll(".skeleton, .bone").Count == 0, TimeSpan.FromMinutes(1));
            Assert.True(shown.FindAll("h1").Count == 1 && shown.FindAll("[role='alert']").Count == 0, $"{address} has {shown.FindAll("h1").Count} headings.");
            await DisposeComponentsAsync();
        }
    }

    [Fact]
    public async Task Every_page_that_cannot_be_read_says_so_under_a_reference_of_the_log_and_is_read_when_tried_again()
    {
        foreach (var (page, address) in await Pages())
        {
            Bench.Readings.IsBroken = true;
            var shown = Open(page, address);
            shown.WaitForElement("[role='alert'] .num", TimeSpan.FromMinutes(1));
            Assert.Contains(heard.Faults, fault => fault.Contains(shown.Find("[role='alert'] .num").TextContent, StringComparison.Ordinal));
            Bench.Readings.IsBroken = false;
            await shown.InvokeAsync(() => shown.Find("[role='alert'] button").ClickAsync(new()));
            await shown.WaitForStateAsync(() => shown.FindAll("[role='alert'], .skeleton, .bone").Count == 0 && shown.FindAll("h1").Count == 1, TimeSpan.FromMinutes(1));
            await DisposeComponentsAsync();
        }
    }

    [Fact]
    public void Every_page_that_is_not_for_all_names_the_roles_it_is_for()
    {
        var narrow = All().Where(page => Permissions.RolesAskedBy(page.GetCustomAttributes(inherit: true).OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>()).Count > 0).ToList();
        Assert.Contains(typeof(MediationConsole.Console.Admin.People.PeoplePage), narrow);
        Assert.All(narrow, page => Assert.Contains(
            Words.Roles(Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<ConsoleTexts>>(), Permissions.RolesAskedBy(page.GetCustomAttributes(inherit: true).OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>())),
            Render<NotAllowed>(shown => shown.Add(one => one.Page, page)).Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_whose_session_has_ended_leads_to_signing_in_and_back_to_itself()
    {
        SignedIn.SetNotAuthorized();
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/queues/disputes?q=Ana");
        Render<NotAllowed>(shown => shown.Add(one => one.Page, typeof(MediationConsole.Console.Queue.QueuePage)));
        Assert.EndsWith("/sign-in?returnUrl=%2Fqueues%2Fdisputes%3Fq%3DAna", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_of_somebody_else_says_whose_it_is_and_a_closed_one_that_it_is_over_and_neither_has_a_form_to_rule()
    {
        var (theirs, closed) = (await Bench.Reviewed(CaseBench.Amir), await Bench.Dispute());
        await Bench.Do(closed, new Act.Accept(), new Actor.Seller());
        foreach (var (reference, words) in new[] { (theirs, "Amir Khan has this case"), (closed, "Settled") })
        {
            var page = Open(typeof(CaseFilePage), $"/cases/{reference}");
            page.WaitForElement("h1", TimeSpan.FromMinutes(1));
            Assert.Contains(words, page.Markup, StringComparison.Ordinal);
            Assert.Empty(page.FindAll("#ruling-text"));
            await DisposeComponentsAsync();
        }
    }

    private static IEnumerable<Type> All() => typeof(ConsoleRoom).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any());

    // Each page at each of its addresses; one whose address names something is shown for what stands in the database.
    private async Task<List<(Type Page, string Address)>> Pages()
    {
        var dispute = await Bench.Reviewed(CaseBench.Lena);
        var hold = await Bench.Open(dispute, new Act.PlaceHold(MediationConsole.Cases.Holds.HoldCauses.Manual, "The address is wrong.", CaseBench.Start.AddDays(20)), CaseBench.Nadia);
        var claim = await Bench.Claim();
        string[] cases = [$"/cases/{dispute}", $"/cases/{hold}", $"/cases/{claim}", $"/cases/{dispute}?tab=evidence"];
        var pages = All().Except(Still).SelectMany(page => page.GetCustomAttributes<RouteAttribute>().SelectMany(route => (route.Template switch
        {
            "/cases/{Reference}" => cases,
            "/orders/{Number}" => ["/orders/T-00001"],
            "/parties/{Id}" => ["/parties/b-1?site=dhgate"],
            "/admin/policies/{Name}" => ["/admin/policies/dhgate"],
            "/search" => ["/search?q=Ana"],
            var plain => [plain],
        }).Select(address => (page, address)))).ToList();
        Assert.DoesNotContain(pages, one => one.address.Contains('{', StringComparison.Ordinal));
        return pages;
    }

    private IRenderedComponent<PagePart> Open(Type page, string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var template = page.GetCustomAttributes<RouteAttribute>().First().Template.Split('/');
        return Render<PagePart>(part => part.Add(one => one.IsPage, true).Add(one => one.ChildContent, inside =>
        {
            inside.OpenComponent(0, page);
            foreach (var (name, value) in template.Zip(address.Split('?')[0].Split('/')).Where(pair => pair.First.StartsWith('{')))
                inside.AddComponentParameter(1, name.Trim('{', '}'), value);
            inside.CloseComponent();
        }));
    }

    /// <summary>What was written into the log as an error.</summary>
    private sealed class Heard : ILoggerFactory, ILogger
    {
        public List<string> Faults { get; } = [];

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one log.");

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lock (Faults) Faults.Add(formatter(state, exception));
        }

        public void Dispose() => Faults.Clear();
    }
}
