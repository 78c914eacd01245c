namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Runtime.ExceptionServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The transport of a client: credentials, budgets, deadlines, retries, typed errors. Serves any number of calls at once.</summary>
internal sealed partial class ApiTransport : IApiTransport, IDisposable
{
    private readonly ClientDescription _description;
    private readonly TransportSettings _settings;
    private readonly CredentialSet _credentials;
    private readonly IAttemptGate? _gate;
    private readonly RequestFactory _requests;
    private readonly HttpSender _sender;

    /// <summary>Connects a client.</summary>
    /// <param name="description">What the document fixes.</param>
    /// <param name="httpClient">The caller's, which stays the caller's; null for connections of our own.</param>
    /// <param name="options">Copied here.</param>
    /// <param name="credentials">One for each security scheme of the document, set or not.</param>
    /// <param name="sending">What the consumer's part of the client wants to be given each attempt's request with; null for nothing.</param>
    public ApiTransport(
        ClientDescription description,
        HttpClient? httpClient,
        ApiClientOptions options,
        ApiCredential[] credentials,
        Func<HttpRequestMessage, CancellationToken, ValueTask>? sending = null
    )
    {
        _description = description;
        _settings = new TransportSettings(description, httpClient, options);
        _credentials = new CredentialSet(credentials, _settings.OptionsName);
        OpenGate(ref _gate);
        _requests = new RequestFactory(_settings, sending);
        _sender = new HttpSender(httpClient);
    }

    public Uri BaseAddress => _settings.BaseAddress;

    public ApiClock Clock => _settings.Clock;

    public Uri ServerOf(ApiOperation operation) => _requests.ServerOf(operation);

    public ApiTelemetry Telemetry => _description.Telemetry;

    /// <summary>From 0 to 1, where in its bounds a wait between attempts lies.</summary>
    internal Func<double> Random { get; init; } = Jitter.Next;

    public Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request,
        AnswerReader<T> read,
        JsonReadState state,
        CancellationToken cancellationToken
    ) => RunAsync<BodyResponseReader<T>, ApiResponse<T>>(request, new BodyResponseReader<T>(read, state), cancellationToken);

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        RunAsync<NoBodyReader, ApiResponse>(request, default, cancellationToken);

    /// <summary>Sets the gate of a client whose document states budgets.</summary>
    partial void OpenGate(ref IAttemptGate? gate);

    public void Dispose() => _sender.Dispose();

    private async Task<TResult> RunAsync<TReader, TResult>(ApiRequest request, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IResponseReader<TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        CallHeaders.Require(request, _credentials);
        var call = new ApiCall(request, _credentials.For(request.Operation), _settings.Limits, _settings.Clock, cancellationToken);
        using var span = CallSpan.Start(_description.Telemetry, call);
        try
        {
            while (true)
            {
                var (value, failure) =
                    _gate is not null && _gate.Covers(call.Operation)
                        ? await AttemptInBudgetAsync<TReader, TResult>(call, reader, span).ConfigureAwait(false)
                        : await AttemptAsync<TReader, TResult>(call, reader, span).ConfigureAwait(false);
                if (failure is null)
                {
                    return value!;
                }

                failure.Attempts = call.Attempts;
                if (call.TakesFreshToken(failure))
                {
                    continue;
                }

                if (!failure.IsTransient || call.Attempts > call.MaxRetries || DelayBefore(call, failure) is not { } delay)
                {
                    ExceptionDispatchInfo.Capture(failure).Throw();
                    throw failure;
                }

                span.Retry(call, failure, delay);
                _settings.Log.Retry(call, failure, delay);
                await _settings.Clock.Delay(delay, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            _settings.Log.Fail(call, exception);
            throw;
        }
    }

    /// <summary>The wait before the next attempt; null where the server asks for too long a one, or it would end after the caller's deadline.</summary>
    private TimeSpan? DelayBefore(ApiCall call, ApiException failure)
    {
        if (failure.RetryAfter > _settings.MaxRetryAfter)
        {
            return null;
        }

        var delay = failure.RetryAfter ?? RetryPolicy.Backoff(call.Attempts - 1, _settings.BaseDelay, _settings.MaxDelay, Random());
        return call.Remaining is { } remaining && delay >= remaining ? null : delay;
    }

    /// <summary>Each attempt counts towards the documented budgets. Waiting for room is not part of its time, but of the call's.</summary>
    private async ValueTask<(TResult? Value, ApiException? Failure)> AttemptInBudgetAsync<TReader, TResult>(
        ApiCall call,
        TReader reader,
        CallSpan span
    )
        where TReader : struct, IResponseReader<TResult>
    {
        using (var deadline = new AttemptDeadline(_settings.Clock, ApiClock.Forever, call.Remaining, call.CancellationToken))
        {
            try
            {
                await _gate!.EnterAsync(call.Operation, deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
            {
                return (default, TimedOut(call, facts: null, deadline, exception));
            }
        }

        try
        {
            return await AttemptAsync<TReader, TResult>(call, reader, span).ConfigureAwait(false);
        }
        finally
        {
            _gate!.Leave(call.Operation);
        }
    }

    private async ValueTask<(TResult? Value, ApiException? Failure)> AttemptAsync<TReader, TResult>(
        ApiCall call,
        TReader reader,
        CallSpan span
    )
        where TReader : struct, IResponseReader<TResult>
    {
        call.Attempts++;
        var started = _settings.Clock.Timestamp;
        using var deadline = new AttemptDeadline(_settings.Clock, call.Timeout, call.Remaining, call.CancellationToken);
        var exchange = new Exchange();
        Exception? failure = null;
        try
        {
            var result = await ExchangeAsync<TReader, TResult>(call, reader, exchange, deadline.Token).ConfigureAwait(false);
            exchange.KeepsResponse = reader.KeepsResponse;
            return (result, null);
        }
        catch (Exception exception)
        {
            failure = exception;
            if (Translate(call, exchange, deadline, exception) is not { } error)
            {
                throw;
            }

            failure = error;
            return (default, error);
        }
        finally
        {
            var time = _settings.Clock.Elapsed(started);
            span.Attempted(call, (int?)exchange.Facts?.Status, failure, time);
            _settings.Log.Attempted(call, (int?)exchange.Facts?.Status, failure, time);
            exchange.Dispose();
        }
    }

    private async ValueTask<TResult> ExchangeAsync<TReader, TResult>(
        ApiCall call,
        TReader reader,
        Exchange exchange,
        CancellationToken cancellationToken
    )
        where TReader : struct, IResponseReader<TResult>
    {
        using var message = await _requests.CreateAsync(call, cancellationToken).ConfigureAwait(false);
        exchange.IsSent = true;
        var response = await _sender.SendAsync(message, cancellationToken).ConfigureAwait(false);
        exchange.Response = response;
#if !NET8_0_OR_GREATER
        response.Content ??= new ByteArrayContent(Array.Empty<byte>());
#endif
        var facts = new ResponseFacts(response, _description.RequestIdHeader, _settings.Clock);
        exchange.Facts = facts;
        RequireOwnOrigin(call, response, facts);
        if (_settings.AfterReceive is { } hook)
        {
            await hook(response, cancellationToken).ConfigureAwait(false);
        }

        if (facts.IsSuccess)
        {
            return await reader.ReadAsync(call, response, facts, _settings, cancellationToken).ConfigureAwait(false);
        }

        if ((int)facts.Status == 401)
        {
            foreach (var credential in call.Credentials)
            {
                call.HasFreshToken |= credential.Refused(call.Sent);
            }
        }

        throw await ErrorReader.ReadAsync(call, response, facts, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The typed error for what ended an attempt; null for what is not ours to explain: a caller's mistake, a bug, a hook's own exception.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    private ApiException? Translate(ApiCall call, Exchange exchange, AttemptDeadline deadline, Exception exception) =>
        exception switch
        {
            ApiException error => error,
            OperationCanceledException => TimedOut(call, exchange.Facts, deadline, exception),
            HttpRequestException or IOException or ObjectDisposedException when call.CancellationToken.IsCancellationRequested => TimedOut(
                call,
                exchange.Facts,
                deadline,
                exception
            ),
            _ when !exchange.IsSent => null,
            HttpRequestException or IOException or ObjectDisposedException when deadline.HasPassed => TimedOut(
                call,
                exchange.Facts,
                deadline,
                exception
            ),
            HttpRequestException or IOException => ErrorFactory.Lost(call, exchange.Facts, exception),
            InvalidDataException when exchange.Facts is { } facts => ErrorFactory.Format(
                call,
                facts,
                default,
                "the body could not be decompressed"
            ),
            _ => null,
        };

    private ApiException TimedOut(ApiCall call, ResponseFacts? facts, AttemptDeadline deadline, Exception exception)
    {
        if (call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", exception, call.CancellationToken);
        }

        if (deadline.HasPassed)
        {
            var time = deadline.IsOverall ? call.OverallTimeout : call.Timeout;
            return ErrorFactory.Timeout(call, facts, deadline.IsOverall, time);
        }

        // Neither the caller nor our deadline: the caller's HttpClient has one of its own, or was told to stop.
        return _sender.Timeout is { } limit
            ? ErrorFactory.Timeout(call, facts, isOverall: false, limit)
            : ErrorFactory.Lost(call, facts, exception);
    }

    /// <summary>Our own connections follow no redirect; the caller's may have.</summary>
    private static void RequireOwnOrigin(ApiCall call, HttpResponseMessage response, ResponseFacts facts)
    {
        if (response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } final && Origin.RefuseTarget(call.Address!, final) is not null)
        {
            throw ErrorFactory.Foreign(call, facts);
        }
    }

    /// <summary>What one attempt has received so far.</summary>
    private sealed class Exchange : IDisposable
    {
        /// <summary>False while the request is made: what fails there is the caller's, such as a file that cannot be opened.</summary>
        public bool IsSent { get; set; }

        public HttpResponseMessage? Response { get; set; }

        public ResponseFacts? Facts { get; set; }

        /// <summary>True where the result goes on reading from the response.</summary>
        public bool KeepsResponse { get; set; }

        public void Dispose()
        {
            if (!KeepsResponse)
            {
                Response?.Dispose();
            }
        }
    }
}
