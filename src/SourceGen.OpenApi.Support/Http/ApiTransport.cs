namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Runtime.ExceptionServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The transport of a client: credentials, deadlines, retries, typed errors. Serves any number of calls at once.</summary>
internal sealed class ApiTransport : IApiTransport, IDisposable
{
    private readonly ClientDescription _description;
    private readonly TransportSettings _settings;
    private readonly CredentialSet _credentials;
    private readonly RequestFactory _requests;
    private readonly HttpSender _sender;

    public ApiTransport(ClientDescription description, HttpClient? httpClient, ApiClientOptions options, ApiCredential[] credentials)
    {
        _description = description;
        _settings = new TransportSettings(description, httpClient, options);
        _credentials = new CredentialSet(credentials, _settings.OptionsName);
        _requests = new RequestFactory(_settings, _credentials);
        _sender = new HttpSender(httpClient);
    }

    public Uri BaseAddress => _settings.BaseAddress;

    public ApiClock Clock => _settings.Clock;

    /// <summary>From 0 to 1, where in its bounds a wait between attempts lies.</summary>
    internal Func<double> Random { get; init; } = Jitter.Next;

    public Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request,
        BodyReader<T> read,
        JsonReadState state,
        CancellationToken cancellationToken
    ) => RunAsync<BodyResponseReader<T>, ApiResponse<T>>(request, new BodyResponseReader<T>(read, state), cancellationToken);

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        RunAsync<NoBodyReader, ApiResponse>(request, default, cancellationToken);

    public Task<ApiResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        RunAsync<StreamReader, ApiResponse<Stream>>(request, default, cancellationToken);

    public void Dispose() => _sender.Dispose();

    private async Task<TResult> RunAsync<TReader, TResult>(ApiRequest request, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IResponseReader<TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new ApiCall(request, _credentials.For(request.Operation), _settings, cancellationToken);
        while (true)
        {
            call.Attempts++;
            var (value, failure) = await AttemptAsync<TReader, TResult>(call, reader).ConfigureAwait(false);
            if (failure is null)
            {
                return value!;
            }

            failure.Attempts = call.Attempts;
            if (!failure.IsTransient || call.Attempts > call.MaxRetries || DelayBefore(call, failure) is not { } delay)
            {
                ExceptionDispatchInfo.Capture(failure).Throw();
                throw failure;
            }

            await _settings.Clock.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The wait before the next attempt; null where it would end after the caller's deadline.</summary>
    private TimeSpan? DelayBefore(ApiCall call, ApiException failure)
    {
        var delay = failure.RetryAfter ?? RetryPolicy.Backoff(call.Attempts - 1, _settings.BaseDelay, _settings.MaxDelay, Random());
        return call.Remaining is { } remaining && delay >= remaining ? null : delay;
    }

    private async Task<(TResult? Value, ApiException? Failure)> AttemptAsync<TReader, TResult>(ApiCall call, TReader reader)
        where TReader : struct, IResponseReader<TResult>
    {
        using var deadline = new AttemptDeadline(_settings.Clock, call.Timeout, call.Remaining, call.CancellationToken);
        ResponseFacts? facts = null;
        HttpResponseMessage? response = null;
        var keep = false;
        try
        {
            using var message = await _requests.CreateAsync(call, deadline.Token).ConfigureAwait(false);
            response = await _sender.SendAsync(message, deadline.Token).ConfigureAwait(false);
            facts = new ResponseFacts(response, _description.RequestIdHeader, _settings.Clock);
            RequireOwnOrigin(call, response, facts);
            if (_settings.AfterReceive is { } hook)
            {
                await hook(response, deadline.Token).ConfigureAwait(false);
            }

            if (!facts.IsSuccess)
            {
                return (default, await ErrorReader.ReadAsync(call, response, facts, deadline.Token).ConfigureAwait(false));
            }

            var result = await reader.ReadAsync(call, response, facts, _settings, deadline.Token).ConfigureAwait(false);
            keep = reader.KeepsResponse;
            return (result, null);
        }
        catch (ApiException failure)
        {
            return (default, failure);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && !deadline.HasPassed)
        {
            return (default, ErrorFactory.Lost(call, facts, exception));
        }
        catch (Exception exception)
            when (exception is OperationCanceledException || (deadline.HasPassed && exception is HttpRequestException or IOException))
        {
            if (call.CancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException("The call was cancelled.", exception, call.CancellationToken);
            }

            return (default, ErrorFactory.Timeout(call, deadline.IsOverall, deadline.IsOverall ? call.OverallTimeout : call.Timeout));
        }
        finally
        {
            if (!keep)
            {
                response?.Dispose();
            }
        }
    }

    /// <summary>Our own connections follow no redirect; the caller's may have.</summary>
    private static void RequireOwnOrigin(ApiCall call, HttpResponseMessage response, ResponseFacts facts)
    {
        if (
            response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } final
            && LinkResolver.RefuseTarget(call.Address!, final) is not null
        )
        {
            throw ErrorFactory.Foreign(call, facts);
        }
    }
}
