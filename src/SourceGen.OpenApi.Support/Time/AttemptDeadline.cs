namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;

/// <summary>The time of one attempt: the attempt's own, or what is left of the call's, whichever ends first; and the caller's token.</summary>
internal sealed class AttemptDeadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public AttemptDeadline(ApiClock clock, TimeSpan timeout, TimeSpan? remaining, CancellationToken caller)
    {
        var time = timeout;
        if (remaining is { } left && (timeout == ApiClock.Forever || left <= timeout))
        {
            IsOverall = true;
            time = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }

        _source = clock.CancelAfter(time);
        _caller = caller.Register(static state => ((CancellationTokenSource)state!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>True where it is the call's own time that ends first.</summary>
    public bool IsOverall { get; }

    /// <summary>True once the time has passed, or the caller has cancelled.</summary>
    public bool HasPassed => _source.IsCancellationRequested;

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
