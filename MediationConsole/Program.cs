using MediationConsole.Api;
using MediationConsole.Console;
using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.Operations;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Schedule;
using MediationConsole.Storage;

var command = CommandLine.Read(args);
if (command.AnswerAtOnce(System.Console.Out, System.Console.Error) is { } code) return code;

// Settings and wwwroot lie beside the program, so it finds them whatever folder it is started from.
// Later sources win: appsettings.json, then environment variables, then the command line.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = command.Settings, ContentRootPath = AppContext.BaseDirectory });

if (StartChecks.Faults(builder.Configuration, builder.Environment) is { Count: > 0 } faults) return CommandLine.Refuse(System.Console.Error, faults);

// Built but not published, the files of packages are otherwise served in Development only.
builder.WebHost.UseStaticWebAssets();

// The rooms, in the order in which they may use each other.
builder.Services.AddStorage(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddMarketplace(builder.Configuration);
builder.Services.AddPeople(builder.Configuration, builder.Environment);
builder.Services.AddDesk(builder.Configuration);
builder.Services.AddReports();
builder.Services.AddSchedule();
builder.Services.AddOperations(command, builder.Configuration, builder.Environment);
builder.Services.AddApi();
builder.Services.AddConsole();

await using var app = builder.Build();
if (!command.Serves) return await command.Run(app.Services, System.Console.In, System.Console.Out, System.Console.Error);
if (app.Services.HoldDatabase() is { } refusal) return CommandLine.Refuse(System.Console.Error, refusal);
if (await app.Services.OpenDesk() is { Count: > 0 } broken) return CommandLine.Refuse(System.Console.Error, broken);
await app.Services.OpenPeople();

app.UseApi();
app.UseConsole();
app.UsePeople();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapPeople();
app.MapOperations();
app.MapApi();
app.MapConsole();

await app.RunAsync();
return 0;
