using System.Runtime.InteropServices;

namespace SourceGen.Emulator;

/// <summary>From and until, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeBounds(long? From, long? Until)
{
    /// <summary>Whether a time is within. A row without the time is within no bounds at all.</summary>
    public bool Hold(long time) => (From is null && Until is null) || (time != Row.NoTime && !(time < From) && !(time > Until));
}
