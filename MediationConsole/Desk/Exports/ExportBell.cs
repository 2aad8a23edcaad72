namespace MediationConsole.Desk.Exports;

/// <summary>Says that something happened to an export: it was asked for, went on, was called off or ended. Who wants to know reads it again.</summary>
public sealed class ExportBell
{
    public event EventHandler? Rang;

    public void Ring() => Rang?.Invoke(this, EventArgs.Empty);
}
