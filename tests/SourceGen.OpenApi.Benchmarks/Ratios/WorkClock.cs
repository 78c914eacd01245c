using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SourceGen.Benchmarks;

/// <summary>
/// How long this thread has worked: what others on the machine take away from it does not count, nor what the JIT does on threads of its own.
/// Where the system does not tell, the clock on the wall stands in.
/// </summary>
internal static class WorkClock
{
    private const int ThreadTime = 3;

    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && ReadClock(ThreadTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054 // The generated form would ask for unsafe code.
    private static extern int ReadClock(int clock, out Timespec time);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
