namespace SourceGen.Emulator;

/// <summary>Counts requests in windows of the emulator's clock.</summary>
internal sealed class RateMeter
{
    private readonly Lock _gate = new();
    private DateTimeOffset _windowStart = DateTimeOffset.MinValue;
    private int _used;

    /// <summary>Counts one; refuses it with 429 when the window's budget is spent.</summary>
    public void Count(RateLimit? limit, TimeProvider clock)
    {
        if (limit is null)
        {
            return;
        }

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _windowStart >= limit.Window)
            {
                (_windowStart, _used) = (now, 0);
            }

            if (_used++ >= limit.Permits)
            {
                var wait = (_windowStart + limit.Window - now).TotalSeconds;
                throw new RefusedException(429, "Too Many Requests") { RetryAfter = limit.SendRetryAfter ? wait : null };
            }
        }
    }
}
