namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// A stream of items, read as they come. Nothing is sent before it is enumerated; each enumeration is a request of its own, and leaving the loop closes
/// its connection.
/// </summary>
/// <typeparam name="T">The item type.</typeparam>
[SuppressMessage(
    "Naming",
    "CA1711:Identifiers should not have incorrect suffix",
    Justification = "It streams; that is its name in the documentation."
)]
public sealed class ApiStream<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, IAsyncEnumerable<ServerSentEvent<T>>> _start;

    internal ApiStream(Func<CancellationToken, IAsyncEnumerable<ServerSentEvent<T>>> start) => _start = start;

    /// <summary>A stream that is known already: for tests of code that takes one.</summary>
    /// <param name="events">The events, in order.</param>
    /// <returns>The stream.</returns>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The item type is the point.")]
    public static ApiStream<T> FromEvents(IEnumerable<ServerSentEvent<T>> events)
    {
        var known = events ?? throw new ArgumentNullException(nameof(events));
        return new ApiStream<T>(cancellationToken => FixedItems.EnumerateAsync(known, cancellationToken));
    }

    /// <summary>Reads the items with what came beside them.</summary>
    /// <param name="cancellationToken">Closes the stream; works beside the token that it was asked for with.</param>
    /// <returns>The events. Items that are no server-sent events have neither type nor id.</returns>
    public IAsyncEnumerable<ServerSentEvent<T>> AsEvents(CancellationToken cancellationToken = default) => _start(cancellationToken);

    /// <summary>Reads the items.</summary>
    /// <param name="cancellationToken">Closes the stream; works beside the token that it was asked for with.</param>
    /// <returns>The items.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ItemsAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);

    private async IAsyncEnumerable<T> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var one in _start(cancellationToken).ConfigureAwait(false))
        {
            yield return one.Data;
        }
    }
}
