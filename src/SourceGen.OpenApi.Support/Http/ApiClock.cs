namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The time and waiting, from the caller's <c>TimeProvider</c> where the target has that type.</summary>
internal sealed class ApiClock
{
#if NET8_0_OR_GREATER || OPENAPI_TIME_PROVIDER
    private readonly TimeProvider _provider;

    public ApiClock(TimeProvider provider) => _provider = provider;

    public static ApiClock System { get; } = new(TimeProvider.System);

    public DateTimeOffset UtcNow => _provider.GetUtcNow();

#if NET8_0_OR_GREATER
    public Task Delay(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _provider, cancellationToken);
#else
    public Task Delay(TimeSpan time, CancellationToken cancellationToken) => _provider.Delay(time, cancellationToken);
#endif
#else
    public static ApiClock System { get; } = new();

    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow;

    public Task Delay(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);
#endif
}
