namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Keeps to a documented budget: so many requests in any stretch of time as long as the window. Who comes first goes first.
/// A permit comes back one window after its request has ended, not after it was sent: the server counts when a request arrives,
/// and that is never later than its end.
/// </summary>
internal sealed class RequestBudget
{
    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = new();
    private readonly Queue<long> _ended = new();
    private readonly RateLimit _limit;
    private readonly ApiClock _clock;
    private int _running;
    private bool _isPumping;

    public RequestBudget(RateLimit limit, ApiClock clock)
    {
        _limit = limit;
        _clock = clock;
    }

    /// <summary>Waits for a permit; each must be given back with <see cref="Leave"/>.</summary>
    public Task EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<bool>> node;
        lock (_lock)
        {
            if (_waiting.Count == 0 && HasRoom())
            {
                _running++;
                return Task.CompletedTask;
            }

            node = _waiting.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        StartPump();
        return cancellationToken.CanBeCanceled ? WaitAsync(node, cancellationToken) : node.Value.Task;
    }

    public void Leave()
    {
        lock (_lock)
        {
            _running--;
            _ended.Enqueue(_clock.Timestamp);
            if (_waiting.Count == 0)
            {
                return;
            }
        }

        StartPump();
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource<bool>> node, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => GiveUp(node, cancellationToken)))
        {
            await node.Value.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> node, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (node.List is null)
            {
                // It has its permit already.
                return;
            }

            _waiting.Remove(node);
        }

        node.Value.TrySetCanceled(cancellationToken);
    }

    private void StartPump()
    {
        lock (_lock)
        {
            if (_isPumping)
            {
                return;
            }

            _isPumping = true;
        }

        _ = PumpAsync();
    }

    /// <summary>One loop for all who wait: admits them in order and sleeps until the next permit comes back.</summary>
    private async Task PumpAsync()
    {
        while (Admit() is { } pause)
        {
            await _clock.Delay(pause, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Returns when to look again; null where nobody waits, or where only the end of a running request can help.</summary>
    private TimeSpan? Admit()
    {
        lock (_lock)
        {
            while (_waiting.First is { } first && HasRoom())
            {
                _waiting.Remove(first);
                _running++;
                first.Value.TrySetResult(true);
            }

            if (_waiting.Count == 0 || _ended.Count == 0)
            {
                _isPumping = false;
                return null;
            }

            var left = _limit.Window - _clock.Elapsed(_ended.Peek());
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private bool HasRoom()
    {
        while (_ended.Count > 0 && _clock.Elapsed(_ended.Peek()) >= _limit.Window)
        {
            _ended.Dequeue();
        }

        return _running + _ended.Count < _limit.Permits;
    }
}
