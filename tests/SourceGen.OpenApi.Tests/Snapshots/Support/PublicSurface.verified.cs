class SourceGen.OpenApi.Support.ApiClientOptions
    ApiClientOptions()
    Microsoft.Extensions.Logging.ILogger? Logger { get; set; }
    SourceGen.OpenApi.Support.RateLimitMode RateLimit { get; set; }
    SourceGen.OpenApi.Support.RetryOptions Retry { get; set; }
    System.Collections.Generic.IDictionary<string, System.Uri> OperationServers { get; }
    System.Func<System.Net.Http.HttpRequestMessage, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>? BeforeSend { get; set; }
    System.Func<System.Net.Http.HttpResponseMessage, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>? AfterReceive { get; set; }
    System.TimeProvider TimeProvider { get; set; }
    System.TimeSpan Timeout { get; set; }
    System.TimeSpan? OverallTimeout { get; set; }
    System.Uri? BaseAddress { get; set; }
    bool AllowInsecureHttp { get; set; }
    long MaxResponseBytes { get; set; }
    override sealed string ToString()
    string? UserAgent { get; set; }
class SourceGen.OpenApi.Support.ApiException
    ApiException()
    ApiException(string message)
    ApiException(string message, System.Exception? innerException)
    SourceGen.OpenApi.Support.ApiProblem? Problem { get; }
    System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlyList<string>> Headers { get; }
    System.Net.Http.HttpMethod? Method { get; }
    System.Net.HttpStatusCode? StatusCode { get; }
    System.ReadOnlyMemory<byte> Body { get; }
    System.TimeSpan? RetryAfter { get; }
    System.Uri? Uri { get; }
    bool TryGetError<T>(out T? error)
    int Attempts { get; }
    string? ErrorCode { get; }
    string? ErrorMessage { get; }
    string? Operation { get; }
    string? RequestId { get; }
class SourceGen.OpenApi.Support.ApiException<TError> where TError : notnull
    TError Error { get; }
class SourceGen.OpenApi.Support.ApiFile
    static SourceGen.OpenApi.Support.ApiFile FromBytes(byte[] bytes, string? fileName = null, string? contentType = null)
    static SourceGen.OpenApi.Support.ApiFile FromPath(string path, string? contentType = null)
    static SourceGen.OpenApi.Support.ApiFile FromStream(System.Func<System.IO.Stream> open, string? fileName = null, string? contentType = null)
    string? ContentType { get; }
    string? FileName { get; }
class SourceGen.OpenApi.Support.ApiFormatException
    ApiFormatException()
    ApiFormatException(string message)
    ApiFormatException(string message, System.Exception? innerException)
    long? BytePosition { get; }
    string? JsonPath { get; }
class SourceGen.OpenApi.Support.ApiProblem
    int? Status { get; }
    string? Detail { get; }
    string? Instance { get; }
    string? Title { get; }
    string? Type { get; }
class SourceGen.OpenApi.Support.ApiResponse
    System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlyList<string>> Headers { get; }
    System.Net.HttpStatusCode Status { get; }
    string? RequestId { get; }
class SourceGen.OpenApi.Support.ApiResponse<T>
    T Value { get; }
class SourceGen.OpenApi.Support.ApiStream<T>
    System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.ServerSentEvent<T>> AsEvents(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
    System.Collections.Generic.IAsyncEnumerator<T> GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
    static SourceGen.OpenApi.Support.ApiStream<T> FromEvents(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.ServerSentEvent<T>> events)
class SourceGen.OpenApi.Support.ApiTimeoutException
    ApiTimeoutException()
    ApiTimeoutException(string message)
    ApiTimeoutException(string message, System.Exception? innerException)
    SourceGen.OpenApi.Support.ApiTimeoutKind Kind { get; }
    System.TimeSpan Timeout { get; }
enum SourceGen.OpenApi.Support.ApiTimeoutKind
    ApiTimeoutKind()
    Attempt
    Overall
class SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>
    AsyncPageable()
    System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> AsPages(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
    abstract System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> EnvelopePagesAsync(System.Threading.CancellationToken cancellationToken)
    override sealed System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> PagesAsync(System.Threading.CancellationToken cancellationToken)
    static SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope> FromPages(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> pages)
class SourceGen.OpenApi.Support.AsyncPageable<T>
    AsyncPageable()
    System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> AsPages(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
    System.Threading.Tasks.Task<System.Collections.Generic.List<T>> ToListAsync(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
    abstract System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> PagesAsync(System.Threading.CancellationToken cancellationToken)
    static SourceGen.OpenApi.Support.AsyncPageable<T> FromPages(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.Page<T>> pages)
    static SourceGen.OpenApi.Support.AsyncPageable<T> FromRows(System.Collections.Generic.IEnumerable<T> rows)
    virtual System.Collections.Generic.IAsyncEnumerator<T> GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
class SourceGen.OpenApi.Support.BasicCredential
    BasicCredential(string userName, string password)
    override string ToString()
class SourceGen.OpenApi.Support.BearerCredential
    override string ToString()
    static SourceGen.OpenApi.Support.BearerCredential FromClientCredentials(string clientId, string clientSecret, SourceGen.OpenApi.Support.ClientCredentialsSettings? settings = null)
    static SourceGen.OpenApi.Support.BearerCredential FromExpiringProvider(System.Func<System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<SourceGen.OpenApi.Support.BearerToken>> provider)
    static SourceGen.OpenApi.Support.BearerCredential FromProvider(System.Func<System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<string>> provider, System.TimeSpan? lifetime = null)
    static SourceGen.OpenApi.Support.BearerCredential FromToken(string token)
class SourceGen.OpenApi.Support.BearerToken
    BearerToken(string value, System.DateTimeOffset? expiresAt)
    System.DateTimeOffset? ExpiresAt { get; }
    override string ToString()
class SourceGen.OpenApi.Support.ClientCredentialsSettings
    ClientCredentialsSettings()
    System.Collections.Generic.IList<string> Scopes { get; }
    System.Net.Http.HttpClient? HttpClient { get; set; }
    System.TimeSpan Timeout { get; set; }
    System.Uri? TokenEndpoint { get; set; }
    bool SecretInBody { get; set; }
    string? Audience { get; set; }
class SourceGen.OpenApi.Support.FakeAnswer
    FakeAnswer(string method, string urlTemplate, int status, string? contentType, System.ReadOnlyMemory<byte> body)
    System.ReadOnlyMemory<byte> Body { get; }
    int Status { get; }
    string Method { get; }
    string UrlTemplate { get; }
    string? ContentType { get; }
class SourceGen.OpenApi.Support.FakeRequest
    System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; }
    System.ReadOnlyMemory<byte> Body { get; }
    System.Uri Uri { get; }
    string Method { get; }
class SourceGen.OpenApi.Support.FakeTransport
    FakeTransport(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.FakeAnswer> answers)
    SourceGen.OpenApi.Support.FakeTransport On(SourceGen.OpenApi.Support.FakeAnswer answer)
    SourceGen.OpenApi.Support.FakeTransport On(string method, string urlTemplate, int status, string json)
    System.Collections.Generic.IReadOnlyList<SourceGen.OpenApi.Support.FakeRequest> Requests { get; }
    override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
readonly struct SourceGen.OpenApi.Support.Optional<T>
    Optional()
    Optional(T value)
    T Value { get; }
    bool Equals(SourceGen.OpenApi.Support.Optional<T> other)
    bool IsSet { get; }
    override bool Equals(object? obj)
    override int GetHashCode()
    override string ToString()
    static bool operator !=(SourceGen.OpenApi.Support.Optional<T> left, SourceGen.OpenApi.Support.Optional<T> right)
    static bool operator ==(SourceGen.OpenApi.Support.Optional<T> left, SourceGen.OpenApi.Support.Optional<T> right)
    static implicit operator SourceGen.OpenApi.Support.Optional<T>(T value)
class SourceGen.OpenApi.Support.Page<T, TEnvelope>
    Page(System.Collections.Generic.IReadOnlyList<T> items, TEnvelope envelope, string? continuationToken = null)
    TEnvelope Envelope { get; }
class SourceGen.OpenApi.Support.Page<T>
    Page(System.Collections.Generic.IReadOnlyList<T> items, string? continuationToken = null)
    SourceGen.OpenApi.Support.ApiResponse Response { get; init; }
    System.Collections.Generic.IReadOnlyList<T> Items { get; }
    bool HasDrifted { get; init; }
    long? TotalCount { get; init; }
    string? ContinuationToken { get; }
    string? PreviousToken { get; init; }
class SourceGen.OpenApi.Support.PageOptions
    PageOptions()
    SourceGen.OpenApi.Support.RequestOptions? Request { get; set; }
    bool Prefetch { get; set; }
    int? MaxItems { get; set; }
    int? PageSize { get; set; }
    string? ContinuationToken { get; set; }
class SourceGen.OpenApi.Support.PaginationException
    PaginationException()
    PaginationException(string message)
    PaginationException(string message, System.Exception? innerException)
    PaginationException(string message, string? continuationToken, System.Exception? innerException = null)
    string? ContinuationToken { get; }
class SourceGen.OpenApi.Support.RateLimitException
    RateLimitException()
    RateLimitException(string message)
    RateLimitException(string message, System.Exception? innerException)
enum SourceGen.OpenApi.Support.RateLimitMode
    Documented
    None
    RateLimitMode()
class SourceGen.OpenApi.Support.RedirectException
    RedirectException()
    RedirectException(string message)
    RedirectException(string message, System.Exception? innerException)
class SourceGen.OpenApi.Support.RequestOptions
    RequestOptions()
    System.Collections.Generic.IDictionary<string, string> Headers { get; }
    System.Func<System.Net.Http.HttpRequestMessage, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>? BeforeSend { get; set; }
    System.TimeSpan? OverallTimeout { get; set; }
    System.TimeSpan? Timeout { get; set; }
    int? MaxRetries { get; set; }
    string? IdempotencyKey { get; set; }
class SourceGen.OpenApi.Support.RetryOptions
    RetryOptions()
    System.TimeSpan BaseDelay { get; set; }
    System.TimeSpan MaxDelay { get; set; }
    System.TimeSpan MaxRetryAfter { get; set; }
    int MaxRetries { get; set; }
class SourceGen.OpenApi.Support.ServerSentEvent<T>
    ServerSentEvent(T data, string? eventType = null)
    System.TimeSpan? ReconnectionInterval { get; init; }
    T Data { get; }
    const string DefaultEventType
    string EventType { get; }
    string? Id { get; init; }
class SourceGen.OpenApi.Support.StreamException
    StreamException()
    StreamException(string message)
    StreamException(string message, System.Exception? innerException)
    long ItemsReceived { get; }
    string? LastEventId { get; }
class SourceGen.OpenApi.Support.StreamOptions
    SourceGen.OpenApi.Support.RequestOptions? Request { get; set; }
    StreamOptions()
    System.TimeSpan? IdleTimeout { get; set; }
    bool Reconnect { get; set; }
    const int DefaultMaxItemBytes
    int MaxItemBytes { get; set; }
    string? LastEventId { get; set; }
