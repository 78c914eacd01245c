namespace SourceGen.Emulator;

/// <summary>Waits that end: with the request, with the host, or at the bound that the options set.</summary>
internal sealed class Delays(TimeProvider clock, TimeSpan max)
{
    /// <summary>What one response may still be held up.</summary>
    public Budget Begin() => new(clock, max);

    internal sealed class Budget(TimeProvider clock, TimeSpan left)
    {
        private TimeSpan _left = left;

        public async ValueTask WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
        {
            var bounded = delay < _left ? delay : _left;
            if (bounded > TimeSpan.Zero)
            {
                _left -= bounded;
                await Task.Delay(bounded, clock, cancellationToken);
            }
        }
    }
}
