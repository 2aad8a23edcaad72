namespace MediationConsole.Console.Desk;

public sealed partial class DeskPage
{
    private string answer = "Not checked yet";

    private void Check() => answer = "The desk answers";
}
