namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// What is tried again: statuses 408, 429, 500, 502, 503 and 504, lost connections and attempts that ran out of time, for requests
/// that may be sent twice. Set <see cref="MaxRetries"/> to 0 where the <c>HttpClient</c> has a resilience handler of its own.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How often a failed attempt is repeated; 0 for never.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The most that the first wait takes; it doubles with each further one. The wait itself is random below that.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The most that any wait takes; a server's <c>Retry-After</c> is not cut by it.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest <c>Retry-After</c> that is waited for; where a server asks for more, the call ends with an error that says how much.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);
}
