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
    private readonly RequestLimit _limit;
    private readonly ApiClock _clock;
    private CancellationTokenSource? _alarm;
    private int _running;

    public RequestBudget(RequestLimit limit, ApiClock clock)
    {
        _limit = limit;
        _clock = clock;
    }

    /// <summary>Waits for a permit; each must be given back with <see cref="Leave"/>, or <see cref="GiveBack"/> where nothing was sent.</summary>
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
            SetAlarm();
        }

        return cancellationToken.CanBeCanceled ? WaitAsync(node, cancellationToken) : node.Value.Task;
    }

    /// <summary>A request has ended.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _running--;
            _ended.Enqueue(_clock.Timestamp);
            SetAlarm();
        }
    }

    /// <summary>The permit was not used: it is free again at once.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _running--;
        }

        Admit();
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
            if (_waiting.Count == 0)
            {
                // Nobody is left to be woken: no timer stays behind.
                _alarm?.Dispose();
                _alarm = null;
            }
        }

        node.Value.TrySetCanceled(cancellationToken);
    }

    /// <summary>Lets in whoever there is room for, in the order of their coming.</summary>
    private void Admit()
    {
        lock (_lock)
        {
            _alarm?.Dispose();
            _alarm = null;
            while (_waiting.First is { } first && HasRoom())
            {
                _waiting.Remove(first);
                _running++;
                first.Value.TrySetResult(true);
            }

            SetAlarm();
        }
    }

    /// <summary>One alarm for all who wait, for when the next permit comes back; none where only the end of a running request can help.</summary>
    private void SetAlarm()
    {
        if (_alarm is not null || _waiting.Count == 0 || _ended.Count == 0)
        {
            return;
        }

        // Whole milliseconds, as timers count them, and never a moment too early.
        var left = (_limit.Window - _clock.Elapsed(_ended.Peek())).TotalMilliseconds;
        var alarm = _clock.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left))));
        _alarm = alarm;
        alarm.Token.Register(static state => ((RequestBudget)state!).Admit(), this);
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
