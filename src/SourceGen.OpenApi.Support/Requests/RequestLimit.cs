namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A documented budget: so many requests in any stretch of time as long as the window. Equal ones are one and the same budget.</summary>
internal sealed class RequestLimit : IEquatable<RequestLimit>
{
    public RequestLimit(int permits, TimeSpan window)
    {
        Permits = permits;
        Window = window;
    }

    public int Permits { get; }

    public TimeSpan Window { get; }

    public bool Equals(RequestLimit? other) => other is not null && Permits == other.Permits && Window == other.Window;

    public override bool Equals(object? obj) => Equals(obj as RequestLimit);

    public override int GetHashCode() => Permits ^ Window.GetHashCode();
}
