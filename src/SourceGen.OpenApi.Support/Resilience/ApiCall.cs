namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net;
using global::System.Threading;

/// <summary>One call through its attempts: what is asked, under which deadline, and how far it got.</summary>
internal sealed class ApiCall
{
    private readonly ApiClock _clock;
    private readonly long _started;
    private bool _tookFreshToken;

    public ApiCall(ApiRequest request, ApiCredential[] credentials, CallLimits limits, ApiClock clock, CancellationToken cancellationToken)
    {
        Request = request;
        Credentials = credentials;
        CancellationToken = cancellationToken;
        var options = request.Options;
        Timeout = Require(options?.Timeout ?? limits.Timeout, nameof(RequestOptions.Timeout));
        OverallTimeout = Require(options?.OverallTimeout ?? limits.OverallTimeout, nameof(RequestOptions.OverallTimeout));
        MaxRetries = RetryPolicy.MayRepeat(request) ? options?.MaxRetries ?? limits.MaxRetries : 0;
        _clock = clock;
        _started = _clock.Timestamp;
    }

    public ApiRequest Request { get; }

    public ApiOperation Operation => Request.Operation;

    public ApiCredential[] Credentials { get; }

    /// <summary>The caller's.</summary>
    public CancellationToken CancellationToken { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan OverallTimeout { get; }

    /// <summary>0 where the request may not be sent twice.</summary>
    public int MaxRetries { get; private set; }

    /// <summary>How often the request has been sent, the present attempt included.</summary>
    public int Attempts { get; set; }

    /// <summary>The server refused a kept token, which was dropped: the next attempt gets a fresh one.</summary>
    public bool HasFreshToken { get; set; }

    /// <summary>What the credentials added to the present attempt; null where there are none.</summary>
    public RequestCredentials? Sent { get; set; }

    /// <summary>Where the present attempt goes; it may hold a secret.</summary>
    public Uri? Address { get; set; }

    /// <summary>What is left of the overall time; null where it is not limited.</summary>
    public TimeSpan? Remaining => OverallTimeout == ApiClock.Forever ? null : OverallTimeout - _clock.Elapsed(_started);

    /// <summary>
    /// True where the call goes on at once with a fresh token: once, and on top of its retries, because a request that was not authorized was not
    /// carried out.
    /// </summary>
    public bool TakesFreshToken(ApiException failure)
    {
        if (!HasFreshToken || _tookFreshToken || failure.StatusCode != HttpStatusCode.Unauthorized || Request.HasSingleBody)
        {
            return false;
        }

        _tookFreshToken = true;
        MaxRetries++;
        return true;
    }

    private static TimeSpan Require(TimeSpan time, string name) =>
        CallLimits.IsDeadline(time)
            ? time
            : throw new ArgumentOutOfRangeException(name, "A deadline must be longer than nothing and not longer than twenty days.");
}
