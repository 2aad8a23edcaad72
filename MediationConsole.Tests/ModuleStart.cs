using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace MediationConsole.Tests;

internal static class ModuleStart
{
    // bunit asks for version 1 of AngleSharp.Diffing; the version that is installed does all it needs.
    [ModuleInitializer]
    internal static void Load() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
