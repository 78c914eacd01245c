namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>How long a call and each of its attempts may take, and how often it is sent again.</summary>
internal sealed class CallLimits
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(20);

    public CallLimits(TimeSpan timeout, TimeSpan overallTimeout, int maxRetries)
    {
        Timeout = timeout;
        OverallTimeout = overallTimeout;
        MaxRetries = maxRetries;
    }

    public TimeSpan Timeout { get; }

    /// <summary><see cref="ApiClock.Forever"/> where there is none.</summary>
    public TimeSpan OverallTimeout { get; }

    public int MaxRetries { get; }

    /// <summary>True for what a deadline can be: positive, or infinite.</summary>
    public static bool IsDeadline(TimeSpan time) => time == ApiClock.Forever || (time > TimeSpan.Zero && time <= LongestTime);
}
