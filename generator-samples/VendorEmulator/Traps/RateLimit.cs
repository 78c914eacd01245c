namespace SourceGen.Emulator;

/// <summary>A budget of requests that the server enforces with 429.</summary>
/// <param name="Permits">Requests allowed in a window.</param>
/// <param name="Window">The window's length, on the emulator's clock.</param>
public sealed record RateLimit(int Permits, TimeSpan Window)
{
    /// <summary>Whether the 429 says in <c>Retry-After</c> when the window ends. No vendor documents it.</summary>
    public bool SendRetryAfter { get; init; }
}
