namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>
/// What names a row, as 64 bits that are the same in every process. Whole numbers map one to one; of texts a walk compares a few
/// thousand at a time, so that two different ones meet about once in 10^15 rows.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Emitted lambdas return the row's own field.")]
internal readonly struct RowIdentity : IEquatable<RowIdentity>
{
    private RowIdentity(ulong bits)
    {
        Bits = bits;
        HasValue = true;
    }

    /// <summary>False for a row that nothing names.</summary>
    public bool HasValue { get; }

    public ulong Bits { get; }

    public static implicit operator RowIdentity(string? text) =>
        string.IsNullOrEmpty(text) ? default : new RowIdentity(StableHash.Of(text!));

    public static implicit operator RowIdentity(long number) => new(StableHash.Mix(unchecked((ulong)number)));

    public static implicit operator RowIdentity(long? number) => number is { } value ? value : default(RowIdentity);

    public static implicit operator RowIdentity(Guid value) => value.ToString("N");

    public static RowIdentity FromBits(ulong bits) => new(bits);

    /// <summary>A row's own JSON, for rows that have no field that names them.</summary>
    public static RowIdentity OfJson(ReadOnlySpan<byte> utf8) => new(StableHash.Of(utf8));

    public bool Equals(RowIdentity other) => Bits == other.Bits && HasValue == other.HasValue;

    public override bool Equals(object? obj) => obj is RowIdentity other && Equals(other);

    public override int GetHashCode() => Bits.GetHashCode();
}
