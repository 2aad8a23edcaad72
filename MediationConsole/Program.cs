using MediationConsole.Api;
using MediationConsole.Console;
using MediationConsole.Desk;
using MediationConsole.Marketplace;
using MediationConsole.Operations;
using MediationConsole.People;
using MediationConsole.Reports;
using MediationConsole.Schedule;
using MediationConsole.Storage;

// Settings and wwwroot lie beside the program, so it finds them whatever folder it is started from.
// Later sources win: appsettings.json, then environment variables, then the command line.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

// Built but not published, the files of packages are otherwise served in Development only.
builder.WebHost.UseStaticWebAssets();

// The rooms, in the order in which they may use each other.
builder.Services.AddStorage(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services.AddMarketplace(builder.Configuration);
builder.Services.AddPeople(builder.Configuration, builder.Environment);
builder.Services.AddDesk(builder.Configuration);
builder.Services.AddReports();
builder.Services.AddSchedule();
builder.Services.AddOperations();
builder.Services.AddApi();
builder.Services.AddConsole();

var app = builder.Build();
await app.Services.OpenDesk();
await app.Services.OpenPeople();

app.UseApi();
app.UsePeople();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapPeople();
app.MapApi();
app.MapConsole();

await app.RunAsync();
