namespace MediationConsole.Console.Shell;

/// <summary>The language in which a page was opened. What is heard from elsewhere comes on a thread that speaks another one; done through this, it is written as the reader reads.</summary>
public sealed class Tongue
{
    private readonly ExecutionContext? opened = ExecutionContext.Capture();

    public void Speak(Action work)
    {
        if (opened is null) work();
        else ExecutionContext.Run(opened, _ => work(), null);
    }
}
