using MediationConsole.Console.Shell;
using MediationConsole.Desk;

namespace MediationConsole.Console.CaseFile;

/// <summary>That this page has the case open, for everybody else to see: it types when something is typed, and is away while the browser cannot be reached.</summary>
internal sealed class CaseVisit : IDisposable
{
    private readonly Presence.Visit visit;
    private readonly DraftKeeper keeper;
    private readonly CircuitLine line;

    public CaseVisit(Presence.Visit visit, DraftKeeper keeper, CircuitLine line)
    {
        (this.visit, this.keeper, this.line) = (visit, keeper, line);
        keeper.Typed += Type;
        line.Down += Leave;
        line.Up += Return;
    }

    /// <summary>The person did something on the page.</summary>
    public void Active() => visit.Active();

    public void Dispose()
    {
        keeper.Typed -= Type;
        line.Down -= Leave;
        line.Up -= Return;
        visit.Dispose();
    }

    private void Type(object? sender, EventArgs happened) => visit.Typing();

    private void Leave(object? sender, EventArgs happened) => visit.Away();

    private void Return(object? sender, EventArgs happened) => visit.Back();
}
