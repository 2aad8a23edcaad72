using System.Globalization;

#pragma warning disable MA0047 // The name is given by who asks for it.
/// <summary>Put into a measured program by DOTNET_STARTUP_HOOKS, which asks for this name: it says on request what the program holds in memory after a whole collection.</summary>
internal static class StartupHook
{
    public const string Question = "memory?", Answer = "memory:";

    public static void Initialize() => new Thread(Listen) { IsBackground = true, Name = "Memory" }.Start();

    private static void Listen()
    {
        while (System.Console.In.ReadLine() is { } line)
        {
            if (line != Question) continue;
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            System.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Answer}{GC.GetTotalMemory(forceFullCollection: false)},{Environment.WorkingSet}"));
        }
    }
}
