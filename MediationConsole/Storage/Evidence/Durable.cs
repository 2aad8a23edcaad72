using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MediationConsole.Storage.Evidence;

/// <summary>Makes the name of a file outlive a power cut: the file's own flush says nothing about the folder that lists it.</summary>
internal static class Durable
{
    private const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>Writes the folder itself to disk. Where the system has no such call its file system keeps names by itself.</summary>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        // The framework opens no folders; it does flush what is open.
        using var handle = new SafeFileHandle(Open(folder, ReadOnlyCloseOnExec), ownsHandle: true);
        if (handle.IsInvalid) throw new IOException($"The folder {folder} could not be opened to be flushed: error {Marshal.GetLastPInvokeError()}.");
        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
