namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A documented budget: so many requests in any stretch of time as long as the window. Equal ones are one and the same budget.</summary>
internal sealed class RateLimit : IEquatable<RateLimit>
{
    public RateLimit(int permits, TimeSpan window)
    {
        Permits = permits;
        Window = window;
    }

    public int Permits { get; }

    public TimeSpan Window { get; }

    public bool Equals(RateLimit? other) => other is not null && Permits == other.Permits && Window == other.Window;

    public override bool Equals(object? obj) => Equals(obj as RateLimit);

    public override int GetHashCode() => Permits ^ Window.GetHashCode();
}
