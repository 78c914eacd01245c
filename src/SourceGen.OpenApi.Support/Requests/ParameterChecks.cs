namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.RegularExpressions;
using global::System.Threading;

/// <summary>
/// Holds values against what the document says of their parameter. A message holds the value and the bound; the parameter's name in the
/// document is the exception's <c>ParamName</c>, which the runtime puts at its end.
/// </summary>
internal static class ParameterChecks
{
    private static long _skipped;

    /// <summary>How often a pattern was not held against a value because it took too long.</summary>
    public static long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>Checks text and returns it as it goes out.</summary>
    public static string Text(RequestParameter parameter, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(parameter.DisplayName);
        }

        if (parameter.DropsPlus && value.Length > 0 && value[0] == '+')
        {
            value = value.Substring(1);
        }

        if (parameter.MinLength is not null || parameter.MaxLength is not null)
        {
            Length(parameter, value);
        }

        if (parameter.Pattern is not null && !Matches(parameter, value))
        {
            throw Refusal(parameter, value, "does not match the pattern " + parameter.Pattern);
        }

        return Listed(parameter, BodyValue.OfText(value)).Text;
    }

    /// <summary>Checks that a value is among those that the document lists, where it lists any.</summary>
    public static BodyValue Listed(RequestParameter parameter, BodyValue value)
    {
        if (parameter.Allowed is not null && Array.IndexOf(parameter.Allowed, value.Text) < 0)
        {
            throw Refusal(parameter, value.Text, "is not one of " + string.Join(", ", parameter.Allowed));
        }

        return value;
    }

    public static long Number(RequestParameter parameter, long value)
    {
        Bounds(parameter, value);
        return value;
    }

    public static decimal Number(RequestParameter parameter, decimal value)
    {
        Bounds(parameter, value);
        return value;
    }

    public static float Number(RequestParameter parameter, float value)
    {
        // A float has seven digits; those that a double adds are not the caller's.
        _ = Number(parameter, double.Parse(WireText.Of(value), CultureInfo.InvariantCulture));
        return value;
    }

    public static double Number(RequestParameter parameter, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw Refusal(parameter, WireText.Of(value), "is not a number that can be sent");
        }

        // Beyond decimal's range only the sign of the difference matters.
        const double Largest = 7.9e28;
        var near =
            value > Largest ? decimal.MaxValue
            : value < -Largest ? decimal.MinValue
            : (decimal)value;
        Bounds(parameter, near, IsNearMultiple(value, parameter.MultipleOf));
        return value;
    }

    /// <summary>Checks how many items there are and whether they differ.</summary>
    public static void List(RequestParameter parameter, List<BodyValue> items)
    {
        if (items.Count < parameter.MinItems)
        {
            throw Refusal(parameter, items.Count, "items are fewer than the minimum " + Text(parameter.MinItems));
        }

        if (items.Count > parameter.MaxItems)
        {
            throw Refusal(parameter, items.Count, "items are more than the maximum " + Text(parameter.MaxItems));
        }

        if (parameter.UniqueItems && new HashSet<BodyValue>(items).Count < items.Count)
        {
            throw Refusal(parameter, items.Count, "items hold a value twice, which is not allowed");
        }
    }

    /// <summary>True where a binary fraction comes as near to a multiple as its digits allow.</summary>
    private static bool IsNearMultiple(double value, decimal? step)
    {
        if (step is null or 0)
        {
            return true;
        }

        const double Tolerance = 1e-9;
        var quotient = value / (double)step.Value;
        return Math.Abs(quotient - Math.Round(quotient)) <= Tolerance * Math.Max(1, Math.Abs(quotient));
    }

    private static void Bounds(RequestParameter parameter, decimal value, bool isNearMultiple = false)
    {
        if (value < parameter.Minimum)
        {
            throw OutOfRange(parameter, value, "is below the minimum", parameter.Minimum);
        }

        if (parameter.ExclusiveMinimum && value == parameter.Minimum)
        {
            throw OutOfRange(parameter, value, "has to be greater than", parameter.Minimum);
        }

        if (value > parameter.Maximum)
        {
            throw OutOfRange(parameter, value, "is above the maximum", parameter.Maximum);
        }

        if (parameter.ExclusiveMaximum && value == parameter.Maximum)
        {
            throw OutOfRange(parameter, value, "has to be less than", parameter.Maximum);
        }

        if (!isNearMultiple && parameter.MultipleOf is { } step && value % step != 0)
        {
            throw OutOfRange(parameter, value, "is not a multiple of", step);
        }
    }

    private static void Length(RequestParameter parameter, string value)
    {
        // The document counts characters, not UTF-16 units.
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            length++;
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
        }

        if (length < parameter.MinLength)
        {
            throw Refusal(parameter, value, "is shorter than the minimum length " + Text(parameter.MinLength));
        }

        if (length > parameter.MaxLength)
        {
            throw Refusal(parameter, value, "is longer than the maximum length " + Text(parameter.MaxLength));
        }
    }

    private static bool Matches(RequestParameter parameter, string value)
    {
        try
        {
            return parameter.CompiledPattern.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            // Nothing is known against the value: the server may judge it.
            Interlocked.Increment(ref _skipped);
            return true;
        }
    }

    private static string Text(int? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Refusal(RequestParameter parameter, string value, string reason) =>
        new("'" + parameter.Display(value) + "' " + reason + ".", parameter.DisplayName);

    private static ArgumentException Refusal(RequestParameter parameter, int count, string reason) =>
        new(Text(count) + " " + reason + ".", parameter.DisplayName);

    private static ArgumentOutOfRangeException OutOfRange(RequestParameter parameter, decimal value, string reason, decimal? bound) =>
        new(
            parameter.DisplayName,
            value.ToString(CultureInfo.InvariantCulture)
                + " "
                + reason
                + " "
                + bound.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)
                + "."
        );
}
