using System.Net;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A transport without HTTP: a server in memory answers each request with JSON or throws.</summary>
internal sealed class StubTransport(Func<ApiRequest, CancellationToken, Task<string>> server, TimeProvider? time = null) : IApiTransport
{
    private readonly List<ApiRequest> _requests = [];

    public Uri BaseAddress { get; init; } = new("https://api.example.com/v1");

    /// <summary>A query parameter that carries a credential.</summary>
    public string? KeyName { get; init; }

    /// <summary>The <c>Link</c> headers of the answer to a request, whose number counts from 1.</summary>
    public Func<int, string[]?>? Links { get; init; }

    public Uri ServerOf(ApiOperation operation) => BaseAddress;

    public string WithoutCredentials(Uri link) =>
        KeyName is null ? link.AbsoluteUri : QueryText.Without(link, [new KeyValuePair<string, string>(KeyName, "")]);

    public ApiClock Clock { get; } = new(time ?? TimeProvider.System);

    public IReadOnlyList<ApiRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static StubTransport Of(Func<ApiRequest, string> server) => new((request, _) => Task.FromResult(server(request)));

    public async Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request,
        AnswerReader<T> read,
        JsonReadState state,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        int number;
        lock (_requests)
        {
            _requests.Add(request);
            number = _requests.Count;
        }

        var json = await server(request, cancellationToken);
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        if (Links?.Invoke(number) is { } links)
        {
            headers["link"] = links;
        }

        return new ApiResponse<T>(
            new ApiResponse(HttpStatusCode.OK, headers, requestId: null),
            read.Read(200, "application/json", Encoding.UTF8.GetBytes(json), state)
        );
    }

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ApiResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public static ApiException Refusal(HttpStatusCode status) =>
        new("The server answered " + (int)status + ".", new ApiErrorDetails { StatusCode = status });
}
