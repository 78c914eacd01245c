namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Random numbers for waiting: they only have to differ, not to be secret.</summary>
internal static class Jitter
{
#if NET8_0_OR_GREATER
#pragma warning disable CA5394 // Spreads waits; nothing depends on its being unpredictable.
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore CA5394
#else
    private static readonly Random Source = new();

#pragma warning disable CA5394 // Spreads waits; nothing depends on its being unpredictable.
    public static double Next()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
#pragma warning restore CA5394
#endif
}
