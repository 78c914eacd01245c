namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Fetches a token for many callers at once; the second argument is the token endpoint where there is one.</summary>
internal delegate ValueTask<BearerToken> TokenFetch(ApiClock clock, string? endpoint, CancellationToken cancellationToken);

/// <summary>
/// Keeps a token until shortly before its end. Callers who find none wait for one common fetch, each under its own cancellation;
/// the fetch itself is cancelled when the last of them has gone.
/// </summary>
internal sealed class TokenCache
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private readonly TokenFetch _fetch;
    private readonly TimeSpan? _lifetime;
    private string? _token;
    private DateTimeOffset _refreshAt;
    private string? _endpoint;
    private Flight? _flight;

    public TokenCache(TokenFetch fetch, TimeSpan? lifetime)
    {
        _fetch = fetch;
        _lifetime = lifetime;
    }

    public ValueTask<string> GetAsync(ApiClock clock, string? endpoint, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flight flight;
        bool starts;
        lock (_lock)
        {
            if (_token is not null && clock.UtcNow < _refreshAt && string.Equals(_endpoint, endpoint, StringComparison.Ordinal))
            {
                return new ValueTask<string>(_token);
            }

            starts = _flight is null || !string.Equals(_flight.Endpoint, endpoint, StringComparison.Ordinal);
            flight = starts ? _flight = new Flight(endpoint) : _flight!;
            flight.Waiters++;
        }

        if (starts)
        {
            _ = RunAsync(flight, clock);
        }

        return new ValueTask<string>(WaitAsync(flight, cancellationToken));
    }

    /// <summary>Drops a token that a server has refused; true where that leads to another. One that was fetched since stays.</summary>
    public bool Forget(string? token)
    {
        lock (_lock)
        {
            if (_token is null || token is null)
            {
                return false;
            }

            if (string.Equals(_token, token, StringComparison.Ordinal))
            {
                _token = null;
            }

            return true;
        }
    }

    /// <summary>Never throws: what goes wrong goes to those who wait.</summary>
    private async Task RunAsync(Flight flight, ApiClock clock)
    {
        try
        {
            var started = clock.UtcNow;
            var token = await _fetch(clock, flight.Endpoint, flight.Cancellation.Token).ConfigureAwait(false);
            if (token is null || token.Value.Length == 0)
            {
                throw new InvalidOperationException("The provider of the bearer token returned none.");
            }

            Land(flight, token, started, clock.UtcNow);
            flight.Result.TrySetResult(token.Value);
        }
#pragma warning disable CA1031 // Whatever the provider throws belongs to its callers.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Land(flight, token: null, default, default);
            flight.Result.TrySetException(exception);

            // Observed, should nobody wait any more.
            _ = flight.Result.Task.Exception;
        }
    }

    private void Land(Flight flight, BearerToken? token, DateTimeOffset started, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_flight, flight))
            {
                _flight = null;
            }
            else
            {
                return;
            }

            if (token is null)
            {
                return;
            }

            var expires = token.ExpiresAt ?? (_lifetime is { } lifetime ? started + lifetime : JwtExpiry.Of(token.Value));
            if (expires is { } end)
            {
                _token = token.Value;
                _endpoint = flight.Endpoint;
                _refreshAt = end - Margin(end - now);
            }
        }
    }

    /// <summary>A token is renewed a little early, so that none expires on its way; a short-lived one by a tenth of its life.</summary>
    private static TimeSpan Margin(TimeSpan remaining)
    {
        var tenth = TimeSpan.FromTicks(Math.Max(0, remaining.Ticks / 10));
        return tenth < LongestMargin ? tenth : LongestMargin;
    }

    private async Task<string> WaitAsync(Flight flight, CancellationToken cancellationToken)
    {
        try
        {
            if (!cancellationToken.CanBeCanceled)
            {
                return await flight.Result.Task.ConfigureAwait(false);
            }

            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled))
            {
                await Task.WhenAny(flight.Result.Task, cancelled.Task).ConfigureAwait(false);
            }

            if (!flight.Result.Task.IsCompleted)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return await flight.Result.Task.ConfigureAwait(false);
        }
        finally
        {
            Leave(flight);
        }
    }

    private void Leave(Flight flight)
    {
        lock (_lock)
        {
            flight.Waiters--;
            if (flight.Waiters > 0 || flight.Result.Task.IsCompleted)
            {
                return;
            }

            if (ReferenceEquals(_flight, flight))
            {
                _flight = null;
            }
        }

        flight.Cancellation.Cancel();
    }

    private sealed class Flight
    {
        public Flight(string? endpoint) => Endpoint = endpoint;

        public string? Endpoint { get; }

        public int Waiters { get; set; }

        /// <summary>Has no timer, so that there is nothing to dispose.</summary>
        public CancellationTokenSource Cancellation { get; } = new();

        public TaskCompletionSource<string> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
