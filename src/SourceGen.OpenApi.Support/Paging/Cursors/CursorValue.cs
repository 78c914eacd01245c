namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.InteropServices;

/// <summary>
/// A position in an ordered listing: a decimal with up to 18 digits behind the point. A point in time is its seconds since 1970.
/// <see cref="DateTimeOffset"/> would keep seven digits; servers write more.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CursorValue : IComparable<CursorValue>, IEquatable<CursorValue>
{
    /// <summary>Digits kept behind the point.</summary>
    public const int MostDigits = 18;

    public CursorValue(long whole, ulong fraction, int digits, int unitSeconds = 1)
    {
        Whole = whole;
        Fraction = fraction;
        Digits = digits;
        UnitSeconds = unitSeconds;
    }

    /// <summary>The largest whole number that is not above the value.</summary>
    public long Whole { get; }

    /// <summary>What is above <see cref="Whole"/>, in units of 10⁻¹⁸.</summary>
    public ulong Fraction { get; }

    /// <summary>Digits that were written behind the point.</summary>
    public int Digits { get; }

    /// <summary>What the last written digit counts, where no digit is behind the point: 1, or 60 or 86,400 for times without seconds or hours.</summary>
    public int UnitSeconds { get; }

    /// <summary>The value moved by one unit of the digit so far behind the point.</summary>
    public CursorValue Move(int digits, int direction)
    {
        if (digits == 0)
        {
            return new CursorValue(Whole + ((long)UnitSeconds * direction), Fraction, Digits, UnitSeconds);
        }

        var unit = PowerOfTen(MostDigits - digits);
        var one = PowerOfTen(MostDigits);
        var written = Math.Max(Digits, digits);
        if (direction > 0)
        {
            var sum = Fraction + unit;
            return sum >= one ? new CursorValue(Whole + 1, sum - one, written) : new CursorValue(Whole, sum, written);
        }

        return Fraction >= unit
            ? new CursorValue(Whole, Fraction - unit, written)
            : new CursorValue(Whole - 1, Fraction + (one - unit), written);
    }

    public int CompareTo(CursorValue other)
    {
        var whole = Whole.CompareTo(other.Whole);
        return whole != 0 ? whole : Fraction.CompareTo(other.Fraction);
    }

    public bool Equals(CursorValue other) => Whole == other.Whole && Fraction == other.Fraction;

    public override bool Equals(object? obj) => obj is CursorValue other && Equals(other);

    public override int GetHashCode() => unchecked((Whole.GetHashCode() * 397) ^ Fraction.GetHashCode());

    public static bool operator <(CursorValue left, CursorValue right) => left.CompareTo(right) < 0;

    public static bool operator >(CursorValue left, CursorValue right) => left.CompareTo(right) > 0;

    public static bool operator <=(CursorValue left, CursorValue right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CursorValue left, CursorValue right) => left.CompareTo(right) >= 0;

    public static bool operator ==(CursorValue left, CursorValue right) => left.Equals(right);

    public static bool operator !=(CursorValue left, CursorValue right) => !left.Equals(right);

    internal static ulong PowerOfTen(int exponent)
    {
        ulong power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
