namespace SourceGen.OpenApi;

/// <summary>Time that a step took. All are equal: time is no part of what the pipeline compares.</summary>
internal sealed class Elapsed : IEquatable<Elapsed>
{
    private Elapsed(TimeSpan time) => Time = time;

    public static Elapsed None { get; } = new(TimeSpan.Zero);

    public TimeSpan Time { get; }

    /// <summary>The time since a <c>Stopwatch</c> said <paramref name="start"/>.</summary>
    public static Elapsed Since(long start) =>
        new(
            TimeSpan.FromTicks(
                (long)(
                    (System.Diagnostics.Stopwatch.GetTimestamp() - start)
                    * ((double)TimeSpan.TicksPerSecond / System.Diagnostics.Stopwatch.Frequency)
                )
            )
        );

    /// <inheritdoc />
    public bool Equals(Elapsed? other) => other is not null;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Elapsed;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}
