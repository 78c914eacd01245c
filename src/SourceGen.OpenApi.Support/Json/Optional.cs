namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>A member of a request that may be left out, be null, or have a value: three different things to the server.</summary>
/// <typeparam name="T">The value's type.</typeparam>
#pragma warning disable CA1716 // A keyword of Visual Basic, where [Optional] says it.
public readonly struct Optional<T> : IEquatable<Optional<T>>
#pragma warning restore CA1716
{
    private readonly T _value;

    /// <summary>A member that is sent, with null too.</summary>
    /// <param name="value">What is sent.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>True when the member is sent.</summary>
    public bool IsSet { get; }

    /// <summary>What is sent; the type's default when nothing is.</summary>
    public T Value => _value;

    /// <summary>Sends the value.</summary>
    /// <param name="value">What is sent.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>True when both are left out, or both send equal values.</summary>
    /// <param name="left">The first value to compare.</param>
    /// <param name="right">The second value to compare.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>True when they send different things.</summary>
    /// <param name="left">The first value to compare.</param>
    /// <param name="right">The second value to compare.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => IsSet && _value is not null ? EqualityComparer<T>.Default.GetHashCode(_value) : 0;

    /// <inheritdoc />
    public override string ToString() => IsSet ? _value?.ToString() ?? "null" : "";
}
