namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A listing that a server pages: starts a walk for each enumeration, fetches one page ahead, stops at the row asked for.</summary>
internal sealed class WalkPageable<TPage, T> : AsyncPageable<T, TPage>
{
    private readonly Func<PageWalk<TPage, T>> _start;
    private readonly int? _maxItems;
    private readonly bool _prefetch;
    private readonly CancellationToken _listing;

    public WalkPageable(Func<PageWalk<TPage, T>> start, WalkOptions options, CancellationToken listing)
    {
        _start = start;
        _maxItems = options.MaxItems;
        _prefetch = options.Prefetch;
        _listing = listing;
    }

    public override IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new RowEnumerator<T>(AsPages(cancellationToken), cancellationToken, _listing);

    protected override IAsyncEnumerable<Page<T, TPage>> EnvelopePagesAsync(CancellationToken cancellationToken) =>
        WalkAsync(cancellationToken);

    private async IAsyncEnumerable<Page<T, TPage>> WalkAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var remaining = _maxItems;
        if (remaining == 0)
        {
            yield break;
        }

        var walk = _start();
        var number = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _listing);
        Task<WalkStep<TPage, T>>? ahead = null;
        try
        {
            while (true)
            {
                ThrowIfCancelled(cancellationToken);
                var next = ahead ?? FetchAsync(walk, ++number, remaining, stop.Token);
                ahead = null;
                var step = await WaitAsync(next, cancellationToken).ConfigureAwait(false);
                var page = Cut(step, remaining);
                remaining -= page.Items.Count;
                var isLast = step.Token is null || remaining == 0;
                if (!isLast && _prefetch && page.Items.Count > 0)
                {
                    ahead = FetchAsync(walk, ++number, remaining, stop.Token);
                }

                if (isLast || page.Items.Count > 0)
                {
                    yield return page;
                }

                if (isLast)
                {
                    ThrowIfCancelled(cancellationToken);
                    yield break;
                }
            }
        }
        finally
        {
            if (ahead is not null)
            {
                await AbandonAsync(ahead, stop).ConfigureAwait(false);
            }
        }
    }

    private void ThrowIfCancelled(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _listing.ThrowIfCancellationRequested();
    }

    /// <summary>The walk has a token of its own; the caller's is the one that the caller asks for.</summary>
    private async Task<WalkStep<TPage, T>> WaitAsync(Task<WalkStep<TPage, T>> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested || _listing.IsCancellationRequested)
        {
            var cause = cancellationToken.IsCancellationRequested ? cancellationToken : _listing;
            throw new OperationCanceledException(exception.Message, exception, cause);
        }
    }

    private static async Task<WalkStep<TPage, T>> FetchAsync(
        PageWalk<TPage, T> walk,
        int number,
        int? remaining,
        CancellationToken cancellationToken
    )
    {
        using var trace = walk.Trace(number);
        try
        {
            var step = await walk.NextAsync(remaining, cancellationToken).ConfigureAwait(false);
            trace.Succeed(step.Items.Count);
            return step;
        }
        catch (Exception exception)
        {
            trace.Fail(exception);
            throw;
        }
    }

    private static Page<T, TPage> Cut(WalkStep<TPage, T> step, int? remaining)
    {
        var cut = remaining is { } most && step.Items.Count > most;
        var items = cut ? Head(step.Items, remaining.GetValueOrDefault()) : step.Items;
        return new Page<T, TPage>(items, step.Envelope, cut ? () => step.TokenAfter(items.Count) : step.Token, step.PreviousToken)
        {
            TotalCount = step.Total,
            HasDrifted = step.HasDrifted,
            Response = step.Response,
        };
    }

    private static T[] Head(IReadOnlyList<T> items, int count)
    {
        var head = new T[count];
        for (var i = 0; i < count; i++)
        {
            head[i] = items[i];
        }

        return head;
    }

    /// <summary>The caller stopped: the page that was being fetched is cancelled, and whatever becomes of it is taken note of.</summary>
    private static async Task AbandonAsync(Task ahead, CancellationTokenSource stop)
    {
#pragma warning disable CA1849, MA0042 // The registered callbacks are those of one request.
        stop.Cancel();
#pragma warning restore CA1849, MA0042
        try
        {
            await ahead.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody asked for this page; its failure is of no interest.
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }
    }
}
