using System.Diagnostics;
using System.Text;

namespace MediationConsole.Tests;

/// <summary>Starts a server of the tests' own and waits until it says that it is ready.</summary>
internal static class ServerStart
{
    /// <param name="program">The program with its arguments, as it is to be started.</param>
    /// <param name="sign">Part of the line by which it says that it is ready, whichever way it says it.</param>
    public static async Task<Process> UntilReady(ProcessStartInfo program, string sign)
    {
        (program.UseShellExecute, program.RedirectStandardOutput, program.RedirectStandardError) = (false, true, true);
        var started = new Process { StartInfo = program };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said) said.AppendLine(line.Data);
            if (line.Data?.Contains(sign, StringComparison.Ordinal) is true) ready.TrySetResult();
        }

        started.OutputDataReceived += Hear;
        started.ErrorDataReceived += Hear;
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await Task.WhenAny(ready.Task, started.WaitForExitAsync());
        Assert.True(ready.Task.IsCompleted, $"{program.FileName} ended before it was ready: {said}");
        return started;
    }
}
