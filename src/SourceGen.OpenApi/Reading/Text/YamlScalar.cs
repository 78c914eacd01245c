using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SourceGen.OpenApi;

/// <summary>
/// YAML 1.2's core schema: only <c>true</c>/<c>false</c> are booleans (<c>no</c> is Norway), dates are text, <c>0o17</c> is octal and <c>017</c> is not.
/// </summary>
internal static class YamlScalar
{
    private const string StandardTag = "tag:yaml.org,2002:";

    public static JsonValue? ToNode(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific)
        {
            return Tagged(scalar.Tag.Value, scalar.Value);
        }

        // A quoted scalar, or one with the tag "!", is text whatever it looks like.
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag.IsNonSpecific)
        {
            return JsonValue.Create(scalar.Value);
        }

        return Plain(scalar.Value);
    }

    private static JsonValue? Tagged(string tag, string value)
    {
        switch (tag)
        {
            case StandardTag + "null":
                return null;
            case StandardTag + "bool":
            case StandardTag + "int":
            case StandardTag + "float":
                return Plain(value);
            default:
                return JsonValue.Create(value);
        }
    }

    private static JsonValue? Plain(string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        switch (value[0])
        {
            case '~' when value.Length == 1:
            case 'n' when value is "null":
            case 'N' when value is "Null" or "NULL":
                return null;
            case 't' when value is "true":
            case 'T' when value is "True" or "TRUE":
                return JsonValue.Create(true);
            case 'f' when value is "false":
            case 'F' when value is "False" or "FALSE":
                return JsonValue.Create(false);
            case '-':
            case '+':
            case '.':
            case >= '0' and <= '9':
                return Number(value) ?? JsonValue.Create(value);
            default:
                return JsonValue.Create(value);
        }
    }

    /// <summary>The number that a plain scalar writes; null when it is text, which <c>.inf</c> and <c>.nan</c> must be since JSON has no such numbers.</summary>
    private static JsonValue? Number(string value)
    {
        if (value.StartsWith("0o", StringComparison.Ordinal))
        {
            return Radix(value, 8);
        }

        if (value.StartsWith("0x", StringComparison.Ordinal))
        {
            return Radix(value, 16);
        }

        return Decimal(value) is { } text ? FromText(text) : null;
    }

    private static JsonValue? Radix(string value, int radix)
    {
        if (value.Length == 2 || value.Length > 66)
        {
            return null;
        }

        var sum = BigInteger.Zero;
        for (var i = 2; i < value.Length; i++)
        {
            var digit = HexDigit(value[i]);
            if (digit < 0 || digit >= radix)
            {
                return null;
            }

            sum = (sum * radix) + digit;
        }

        return FromText(sum.ToString(CultureInfo.InvariantCulture));
    }

    private static int HexDigit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };

    /// <summary><c>[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?</c>, given back as JSON writes it; null when it is something else.</summary>
    private static string? Decimal(string value)
    {
        var at = value[0] is '-' or '+' ? 1 : 0;
        var whole = Digits(value, at);
        var fraction = 0;
        var end = at + whole;
        if (end < value.Length && value[end] == '.')
        {
            fraction = Digits(value, end + 1);
            end += 1 + fraction;
        }

        if (whole + fraction == 0)
        {
            return null;
        }

        var mantissaEnd = end;
        if (end < value.Length && value[end] is 'e' or 'E')
        {
            var exponent = end + 1 < value.Length && value[end + 1] is '-' or '+' ? end + 2 : end + 1;
            var digits = Digits(value, exponent);
            end = digits == 0 ? -1 : exponent + digits;
        }

        return end != value.Length ? null : Rewritten(value, at, whole, fraction, mantissaEnd);
    }

    private static string Rewritten(string value, int at, int whole, int fraction, int mantissaEnd)
    {
        var first = at;
        while (first < at + whole - 1 && value[first] == '0')
        {
            first++;
        }

        var asWritten = value[0] != '+' && first == at && whole > 0 && (fraction > 0 || mantissaEnd == at + whole);
        if (asWritten)
        {
            return value;
        }

        var sign = value[0] == '-' ? "-" : "";
        var digits = whole == 0 ? "0" : value.Substring(first, at + whole - first);
        var rest = fraction > 0 ? "." + value.Substring(at + whole + 1, fraction) : "";
        return sign + digits + rest + value.Substring(mantissaEnd);
    }

    private static int Digits(string value, int from)
    {
        var at = from;
        while (at < value.Length && value[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - from;
    }

    private static JsonValue FromText(string text)
    {
        if (text.Length < 18 && text[0] != '-' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return JsonValue.Create(number);
        }

        using var document = JsonDocument.Parse(text);
        return JsonValue.Create(document.RootElement.Clone())!;
    }
}
