namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;
#if !NET8_0_OR_GREATER && !OPENAPI_TIME_PROVIDER
using global::System.Diagnostics;
#endif

/// <summary>The time and waiting, from the caller's <c>TimeProvider</c> where the target has that type.</summary>
internal sealed class ApiClock
{
    /// <summary>The longest wait that every timer of every target takes; longer ones are made of several.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    /// <summary>The time of a deadline that never comes.</summary>
    public static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

#if NET8_0_OR_GREATER || OPENAPI_TIME_PROVIDER
    private readonly TimeProvider _provider;

    public ApiClock(TimeProvider provider) => _provider = provider;

    public static ApiClock System { get; } = new(TimeProvider.System);

    public DateTimeOffset UtcNow => _provider.GetUtcNow();

    /// <summary>A point in time that no change of the wall clock moves; for <see cref="Elapsed"/>.</summary>
    public long Timestamp => _provider.GetTimestamp();

    public TimeSpan Elapsed(long since) => _provider.GetElapsedTime(since);

    /// <summary>A source that is cancelled after the time; never for <see cref="Forever"/>.</summary>
#if NET8_0_OR_GREATER
    public CancellationTokenSource CancelAfter(TimeSpan time) => new(Shorten(time), _provider);

    private Task DelayOnce(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _provider, cancellationToken);
#else
    public CancellationTokenSource CancelAfter(TimeSpan time) => _provider.CreateCancellationTokenSource(Shorten(time));

    private Task DelayOnce(TimeSpan time, CancellationToken cancellationToken) => _provider.Delay(time, cancellationToken);
#endif
#else
    public static ApiClock System { get; } = new();

    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow;

    /// <summary>A point in time that no change of the wall clock moves; for <see cref="Elapsed"/>.</summary>
    public long Timestamp => Stopwatch.GetTimestamp();

    public TimeSpan Elapsed(long since) =>
        TimeSpan.FromTicks((long)((Stopwatch.GetTimestamp() - since) * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)));

    /// <summary>A source that is cancelled after the time; never for <see cref="Forever"/>.</summary>
    public CancellationTokenSource CancelAfter(TimeSpan time) => new(Shorten(time));

    private static Task DelayOnce(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);
#endif

    /// <summary>Waits, however long that is; cancellation ends it at once.</summary>
    public Task Delay(TimeSpan time, CancellationToken cancellationToken) =>
        time <= LongestWait ? DelayOnce(time, cancellationToken) : DelayInParts(time, cancellationToken);

    private async Task DelayInParts(TimeSpan time, CancellationToken cancellationToken)
    {
        for (; time > LongestWait; time -= LongestWait)
        {
            await DelayOnce(LongestWait, cancellationToken).ConfigureAwait(false);
        }

        await DelayOnce(time, cancellationToken).ConfigureAwait(false);
    }

    private static TimeSpan Shorten(TimeSpan time) => time > LongestWait ? LongestWait : time;
}
