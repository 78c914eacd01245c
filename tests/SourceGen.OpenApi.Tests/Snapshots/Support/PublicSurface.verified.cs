Microsoft.Extensions.Logging.ILogger? SourceGen.OpenApi.Support.ApiClientOptions.Logger { get; set; }
SourceGen.OpenApi.Support.ApiClientOptions.ApiClientOptions()
SourceGen.OpenApi.Support.ApiException.ApiException()
SourceGen.OpenApi.Support.ApiException.ApiException(string message)
SourceGen.OpenApi.Support.ApiException.ApiException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.ApiFormatException.ApiFormatException()
SourceGen.OpenApi.Support.ApiFormatException.ApiFormatException(string message)
SourceGen.OpenApi.Support.ApiFormatException.ApiFormatException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.ApiProblem? SourceGen.OpenApi.Support.ApiException.Problem { get; }
SourceGen.OpenApi.Support.ApiResponse SourceGen.OpenApi.Support.Page<T>.Response { get; init; }
SourceGen.OpenApi.Support.ApiTimeoutException.ApiTimeoutException()
SourceGen.OpenApi.Support.ApiTimeoutException.ApiTimeoutException(string message)
SourceGen.OpenApi.Support.ApiTimeoutException.ApiTimeoutException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.ApiTimeoutKind SourceGen.OpenApi.Support.ApiTimeoutException.Kind { get; }
SourceGen.OpenApi.Support.ApiTimeoutKind.ApiTimeoutKind()
SourceGen.OpenApi.Support.ApiTimeoutKind.Attempt
SourceGen.OpenApi.Support.ApiTimeoutKind.Overall
SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>.AsyncPageable()
SourceGen.OpenApi.Support.AsyncPageable<T>.AsyncPageable()
SourceGen.OpenApi.Support.BasicCredential.BasicCredential(string userName, string password)
SourceGen.OpenApi.Support.BearerToken.BearerToken(string value, System.DateTimeOffset? expiresAt)
SourceGen.OpenApi.Support.ClientCredentialsSettings.ClientCredentialsSettings()
SourceGen.OpenApi.Support.FakeAnswer.FakeAnswer(string method, string urlTemplate, int status, string? contentType, System.ReadOnlyMemory<byte> body)
SourceGen.OpenApi.Support.FakeTransport SourceGen.OpenApi.Support.FakeTransport.On(SourceGen.OpenApi.Support.FakeAnswer answer)
SourceGen.OpenApi.Support.FakeTransport SourceGen.OpenApi.Support.FakeTransport.On(string method, string urlTemplate, int status, string json)
SourceGen.OpenApi.Support.FakeTransport.FakeTransport(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.FakeAnswer> answers)
SourceGen.OpenApi.Support.Optional<T>.Optional()
SourceGen.OpenApi.Support.Optional<T>.Optional(T value)
SourceGen.OpenApi.Support.Page<T, TEnvelope>.Page(System.Collections.Generic.IReadOnlyList<T> items, TEnvelope envelope, string? continuationToken = null)
SourceGen.OpenApi.Support.Page<T>.Page(System.Collections.Generic.IReadOnlyList<T> items, string? continuationToken = null)
SourceGen.OpenApi.Support.PageOptions.PageOptions()
SourceGen.OpenApi.Support.PaginationException.PaginationException()
SourceGen.OpenApi.Support.PaginationException.PaginationException(string message)
SourceGen.OpenApi.Support.PaginationException.PaginationException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.PaginationException.PaginationException(string message, string? continuationToken, System.Exception? innerException = null)
SourceGen.OpenApi.Support.RateLimitException.RateLimitException()
SourceGen.OpenApi.Support.RateLimitException.RateLimitException(string message)
SourceGen.OpenApi.Support.RateLimitException.RateLimitException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.RateLimitMode SourceGen.OpenApi.Support.ApiClientOptions.RateLimit { get; set; }
SourceGen.OpenApi.Support.RateLimitMode.Documented
SourceGen.OpenApi.Support.RateLimitMode.None
SourceGen.OpenApi.Support.RateLimitMode.RateLimitMode()
SourceGen.OpenApi.Support.RedirectException.RedirectException()
SourceGen.OpenApi.Support.RedirectException.RedirectException(string message)
SourceGen.OpenApi.Support.RedirectException.RedirectException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.RequestOptions.RequestOptions()
SourceGen.OpenApi.Support.RequestOptions? SourceGen.OpenApi.Support.PageOptions.Request { get; set; }
SourceGen.OpenApi.Support.RequestOptions? SourceGen.OpenApi.Support.StreamOptions.Request { get; set; }
SourceGen.OpenApi.Support.RetryOptions SourceGen.OpenApi.Support.ApiClientOptions.Retry { get; set; }
SourceGen.OpenApi.Support.RetryOptions.RetryOptions()
SourceGen.OpenApi.Support.ServerSentEvent<T>.ServerSentEvent(T data, string? eventType = null)
SourceGen.OpenApi.Support.StreamException.StreamException()
SourceGen.OpenApi.Support.StreamException.StreamException(string message)
SourceGen.OpenApi.Support.StreamException.StreamException(string message, System.Exception? innerException)
SourceGen.OpenApi.Support.StreamOptions.StreamOptions()
System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>.AsPages(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> SourceGen.OpenApi.Support.AsyncPageable<T>.AsPages(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.ServerSentEvent<T>> SourceGen.OpenApi.Support.ApiStream<T>.AsEvents(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
System.Collections.Generic.IAsyncEnumerator<T> SourceGen.OpenApi.Support.ApiStream<T>.GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
System.Collections.Generic.IDictionary<string, System.Uri> SourceGen.OpenApi.Support.ApiClientOptions.OperationServers { get; }
System.Collections.Generic.IDictionary<string, string> SourceGen.OpenApi.Support.RequestOptions.Headers { get; }
System.Collections.Generic.IList<string> SourceGen.OpenApi.Support.ClientCredentialsSettings.Scopes { get; }
System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlyList<string>> SourceGen.OpenApi.Support.ApiException.Headers { get; }
System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlyList<string>> SourceGen.OpenApi.Support.ApiResponse.Headers { get; }
System.Collections.Generic.IReadOnlyDictionary<string, string> SourceGen.OpenApi.Support.FakeRequest.Headers { get; }
System.Collections.Generic.IReadOnlyList<SourceGen.OpenApi.Support.FakeRequest> SourceGen.OpenApi.Support.FakeTransport.Requests { get; }
System.Collections.Generic.IReadOnlyList<T> SourceGen.OpenApi.Support.Page<T>.Items { get; }
System.DateTimeOffset? SourceGen.OpenApi.Support.BearerToken.ExpiresAt { get; }
System.Func<System.Net.Http.HttpRequestMessage, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>? SourceGen.OpenApi.Support.ApiClientOptions.BeforeSend { get; set; }
System.Func<System.Net.Http.HttpResponseMessage, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask>? SourceGen.OpenApi.Support.ApiClientOptions.AfterReceive { get; set; }
System.Net.Http.HttpClient? SourceGen.OpenApi.Support.ClientCredentialsSettings.HttpClient { get; set; }
System.Net.Http.HttpMethod? SourceGen.OpenApi.Support.ApiException.Method { get; }
System.Net.HttpStatusCode SourceGen.OpenApi.Support.ApiResponse.Status { get; }
System.Net.HttpStatusCode? SourceGen.OpenApi.Support.ApiException.StatusCode { get; }
System.ReadOnlyMemory<byte> SourceGen.OpenApi.Support.ApiException.Body { get; }
System.ReadOnlyMemory<byte> SourceGen.OpenApi.Support.FakeAnswer.Body { get; }
System.ReadOnlyMemory<byte> SourceGen.OpenApi.Support.FakeRequest.Body { get; }
System.Threading.Tasks.Task<System.Collections.Generic.List<T>> SourceGen.OpenApi.Support.AsyncPageable<T>.ToListAsync(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
System.TimeProvider SourceGen.OpenApi.Support.ApiClientOptions.TimeProvider { get; set; }
System.TimeSpan SourceGen.OpenApi.Support.ApiClientOptions.Timeout { get; set; }
System.TimeSpan SourceGen.OpenApi.Support.ApiTimeoutException.Timeout { get; }
System.TimeSpan SourceGen.OpenApi.Support.ClientCredentialsSettings.Timeout { get; set; }
System.TimeSpan SourceGen.OpenApi.Support.RetryOptions.BaseDelay { get; set; }
System.TimeSpan SourceGen.OpenApi.Support.RetryOptions.MaxDelay { get; set; }
System.TimeSpan SourceGen.OpenApi.Support.RetryOptions.MaxRetryAfter { get; set; }
System.TimeSpan? SourceGen.OpenApi.Support.ApiClientOptions.OverallTimeout { get; set; }
System.TimeSpan? SourceGen.OpenApi.Support.ApiException.RetryAfter { get; }
System.TimeSpan? SourceGen.OpenApi.Support.RequestOptions.OverallTimeout { get; set; }
System.TimeSpan? SourceGen.OpenApi.Support.RequestOptions.Timeout { get; set; }
System.TimeSpan? SourceGen.OpenApi.Support.ServerSentEvent<T>.ReconnectionInterval { get; init; }
System.TimeSpan? SourceGen.OpenApi.Support.StreamOptions.IdleTimeout { get; set; }
System.Uri SourceGen.OpenApi.Support.FakeRequest.Uri { get; }
System.Uri? SourceGen.OpenApi.Support.ApiClientOptions.BaseAddress { get; set; }
System.Uri? SourceGen.OpenApi.Support.ApiException.Uri { get; }
System.Uri? SourceGen.OpenApi.Support.ClientCredentialsSettings.TokenEndpoint { get; set; }
T SourceGen.OpenApi.Support.ApiResponse<T>.Value { get; }
T SourceGen.OpenApi.Support.Optional<T>.Value { get; }
T SourceGen.OpenApi.Support.ServerSentEvent<T>.Data { get; }
TEnvelope SourceGen.OpenApi.Support.Page<T, TEnvelope>.Envelope { get; }
TError SourceGen.OpenApi.Support.ApiException<TError>.Error { get; }
abstract System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>.EnvelopePagesAsync(System.Threading.CancellationToken cancellationToken)
abstract System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> SourceGen.OpenApi.Support.AsyncPageable<T>.PagesAsync(System.Threading.CancellationToken cancellationToken)
bool SourceGen.OpenApi.Support.ApiClientOptions.AllowInsecureHttp { get; set; }
bool SourceGen.OpenApi.Support.ApiException.TryGetError<T>(out T? error)
bool SourceGen.OpenApi.Support.ClientCredentialsSettings.SecretInBody { get; set; }
bool SourceGen.OpenApi.Support.Optional<T>.Equals(SourceGen.OpenApi.Support.Optional<T> other)
bool SourceGen.OpenApi.Support.Optional<T>.IsSet { get; }
bool SourceGen.OpenApi.Support.Page<T>.HasDrifted { get; init; }
bool SourceGen.OpenApi.Support.PageOptions.Prefetch { get; set; }
bool SourceGen.OpenApi.Support.StreamOptions.Reconnect { get; set; }
class SourceGen.OpenApi.Support.ApiClientOptions
class SourceGen.OpenApi.Support.ApiException
class SourceGen.OpenApi.Support.ApiException<TError> where TError : notnull
class SourceGen.OpenApi.Support.ApiFile
class SourceGen.OpenApi.Support.ApiFormatException
class SourceGen.OpenApi.Support.ApiProblem
class SourceGen.OpenApi.Support.ApiResponse
class SourceGen.OpenApi.Support.ApiResponse<T>
class SourceGen.OpenApi.Support.ApiStream<T>
class SourceGen.OpenApi.Support.ApiTimeoutException
class SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>
class SourceGen.OpenApi.Support.AsyncPageable<T>
class SourceGen.OpenApi.Support.BasicCredential
class SourceGen.OpenApi.Support.BearerCredential
class SourceGen.OpenApi.Support.BearerToken
class SourceGen.OpenApi.Support.ClientCredentialsSettings
class SourceGen.OpenApi.Support.FakeAnswer
class SourceGen.OpenApi.Support.FakeRequest
class SourceGen.OpenApi.Support.FakeTransport
class SourceGen.OpenApi.Support.Page<T, TEnvelope>
class SourceGen.OpenApi.Support.Page<T>
class SourceGen.OpenApi.Support.PageOptions
class SourceGen.OpenApi.Support.PaginationException
class SourceGen.OpenApi.Support.RateLimitException
class SourceGen.OpenApi.Support.RedirectException
class SourceGen.OpenApi.Support.RequestOptions
class SourceGen.OpenApi.Support.RetryOptions
class SourceGen.OpenApi.Support.ServerSentEvent<T>
class SourceGen.OpenApi.Support.StreamException
class SourceGen.OpenApi.Support.StreamOptions
const int SourceGen.OpenApi.Support.StreamOptions.DefaultMaxItemBytes
const string SourceGen.OpenApi.Support.ServerSentEvent<T>.DefaultEventType
enum SourceGen.OpenApi.Support.ApiTimeoutKind
enum SourceGen.OpenApi.Support.RateLimitMode
int SourceGen.OpenApi.Support.ApiException.Attempts { get; }
int SourceGen.OpenApi.Support.FakeAnswer.Status { get; }
int SourceGen.OpenApi.Support.RetryOptions.MaxRetries { get; set; }
int SourceGen.OpenApi.Support.StreamOptions.MaxItemBytes { get; set; }
int? SourceGen.OpenApi.Support.ApiProblem.Status { get; }
int? SourceGen.OpenApi.Support.PageOptions.MaxItems { get; set; }
int? SourceGen.OpenApi.Support.PageOptions.PageSize { get; set; }
int? SourceGen.OpenApi.Support.RequestOptions.MaxRetries { get; set; }
long SourceGen.OpenApi.Support.ApiClientOptions.MaxResponseBytes { get; set; }
long SourceGen.OpenApi.Support.StreamException.ItemsReceived { get; }
long? SourceGen.OpenApi.Support.ApiFormatException.BytePosition { get; }
long? SourceGen.OpenApi.Support.Page<T>.TotalCount { get; init; }
override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SourceGen.OpenApi.Support.FakeTransport.SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
override bool SourceGen.OpenApi.Support.Optional<T>.Equals(object? obj)
override int SourceGen.OpenApi.Support.Optional<T>.GetHashCode()
override sealed System.Collections.Generic.IAsyncEnumerable<SourceGen.OpenApi.Support.Page<T>> SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>.PagesAsync(System.Threading.CancellationToken cancellationToken)
override sealed string SourceGen.OpenApi.Support.ApiClientOptions.ToString()
override string SourceGen.OpenApi.Support.BasicCredential.ToString()
override string SourceGen.OpenApi.Support.BearerCredential.ToString()
override string SourceGen.OpenApi.Support.BearerToken.ToString()
override string SourceGen.OpenApi.Support.Optional<T>.ToString()
readonly struct SourceGen.OpenApi.Support.Optional<T>
static SourceGen.OpenApi.Support.ApiFile SourceGen.OpenApi.Support.ApiFile.FromBytes(byte[] bytes, string? fileName = null, string? contentType = null)
static SourceGen.OpenApi.Support.ApiFile SourceGen.OpenApi.Support.ApiFile.FromPath(string path, string? contentType = null)
static SourceGen.OpenApi.Support.ApiFile SourceGen.OpenApi.Support.ApiFile.FromStream(System.Func<System.IO.Stream> open, string? fileName = null, string? contentType = null)
static SourceGen.OpenApi.Support.ApiStream<T> SourceGen.OpenApi.Support.ApiStream<T>.FromEvents(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.ServerSentEvent<T>> events)
static SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope> SourceGen.OpenApi.Support.AsyncPageable<T, TEnvelope>.FromPages(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.Page<T, TEnvelope>> pages)
static SourceGen.OpenApi.Support.AsyncPageable<T> SourceGen.OpenApi.Support.AsyncPageable<T>.FromPages(System.Collections.Generic.IEnumerable<SourceGen.OpenApi.Support.Page<T>> pages)
static SourceGen.OpenApi.Support.AsyncPageable<T> SourceGen.OpenApi.Support.AsyncPageable<T>.FromRows(System.Collections.Generic.IEnumerable<T> rows)
static SourceGen.OpenApi.Support.BearerCredential SourceGen.OpenApi.Support.BearerCredential.FromClientCredentials(string clientId, string clientSecret, SourceGen.OpenApi.Support.ClientCredentialsSettings? settings = null)
static SourceGen.OpenApi.Support.BearerCredential SourceGen.OpenApi.Support.BearerCredential.FromExpiringProvider(System.Func<System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<SourceGen.OpenApi.Support.BearerToken>> provider)
static SourceGen.OpenApi.Support.BearerCredential SourceGen.OpenApi.Support.BearerCredential.FromProvider(System.Func<System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<string>> provider, System.TimeSpan? lifetime = null)
static SourceGen.OpenApi.Support.BearerCredential SourceGen.OpenApi.Support.BearerCredential.FromToken(string token)
static SourceGen.OpenApi.Support.Optional<T>.implicit operator SourceGen.OpenApi.Support.Optional<T>(T value)
static bool SourceGen.OpenApi.Support.Optional<T>.operator !=(SourceGen.OpenApi.Support.Optional<T> left, SourceGen.OpenApi.Support.Optional<T> right)
static bool SourceGen.OpenApi.Support.Optional<T>.operator ==(SourceGen.OpenApi.Support.Optional<T> left, SourceGen.OpenApi.Support.Optional<T> right)
string SourceGen.OpenApi.Support.FakeAnswer.Method { get; }
string SourceGen.OpenApi.Support.FakeAnswer.UrlTemplate { get; }
string SourceGen.OpenApi.Support.FakeRequest.Method { get; }
string SourceGen.OpenApi.Support.ServerSentEvent<T>.EventType { get; }
string? SourceGen.OpenApi.Support.ApiClientOptions.UserAgent { get; set; }
string? SourceGen.OpenApi.Support.ApiException.ErrorCode { get; }
string? SourceGen.OpenApi.Support.ApiException.ErrorMessage { get; }
string? SourceGen.OpenApi.Support.ApiException.Operation { get; }
string? SourceGen.OpenApi.Support.ApiException.RequestId { get; }
string? SourceGen.OpenApi.Support.ApiFile.ContentType { get; }
string? SourceGen.OpenApi.Support.ApiFile.FileName { get; }
string? SourceGen.OpenApi.Support.ApiFormatException.JsonPath { get; }
string? SourceGen.OpenApi.Support.ApiProblem.Detail { get; }
string? SourceGen.OpenApi.Support.ApiProblem.Instance { get; }
string? SourceGen.OpenApi.Support.ApiProblem.Title { get; }
string? SourceGen.OpenApi.Support.ApiProblem.Type { get; }
string? SourceGen.OpenApi.Support.ApiResponse.RequestId { get; }
string? SourceGen.OpenApi.Support.ClientCredentialsSettings.Audience { get; set; }
string? SourceGen.OpenApi.Support.FakeAnswer.ContentType { get; }
string? SourceGen.OpenApi.Support.Page<T>.ContinuationToken { get; }
string? SourceGen.OpenApi.Support.Page<T>.PreviousToken { get; init; }
string? SourceGen.OpenApi.Support.PageOptions.ContinuationToken { get; set; }
string? SourceGen.OpenApi.Support.PaginationException.ContinuationToken { get; }
string? SourceGen.OpenApi.Support.RequestOptions.IdempotencyKey { get; set; }
string? SourceGen.OpenApi.Support.ServerSentEvent<T>.Id { get; init; }
string? SourceGen.OpenApi.Support.StreamException.LastEventId { get; }
string? SourceGen.OpenApi.Support.StreamOptions.LastEventId { get; set; }
virtual System.Collections.Generic.IAsyncEnumerator<T> SourceGen.OpenApi.Support.AsyncPageable<T>.GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))
