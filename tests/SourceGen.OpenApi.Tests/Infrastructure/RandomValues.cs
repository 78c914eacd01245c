using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace SourceGen.OpenApi.Tests;

/// <summary>Random values of emitted types, such that their wire form can hold all of them.</summary>
internal sealed class RandomValues(Compiled compiled, int seed)
{
    private const int MaximumDepth = 4;

    private static readonly string[] Pieces =
    [
        "a",
        "Zoë",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u2028",
        "😀",
        "é",
        "+15550100",
        "<b>&amp;</b>",
        "{0}",
        "null",
        "日本",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A record with each member set or left out, as the document allows.</summary>
    public object Of(RecordModel record, int depth = 0)
    {
        var type = compiled.Type(record.Name);
        var value = Activator.CreateInstance(type)!;
        foreach (var property in record.Properties)
        {
            if (property.InitialText is not null || (!property.IsRequired && _random.Next(3) == 0))
            {
                continue;
            }

            var target = type.GetProperty(property.Name)!;
            target.SetValue(value, Of(property, target.PropertyType, depth));
        }

        if (record.Additional is { } additional && _random.Next(2) == 0)
        {
            var target = type.GetProperty(additional.Name)!;
            target.SetValue(
                value,
                Map(additional.Value, target.PropertyType, depth, name => record.Properties.All(known => !Names(known).Contains(name)))
            );
        }

        return value;
    }

    private static IEnumerable<string> Names(PropertyModel property) => property.Aliases.Prepend(property.WireName);

    private object? Of(PropertyModel property, Type type, int depth)
    {
        var value = Of(property.Type, Nullable.GetUnderlyingType(type) ?? type, depth + 1);
        // What is read as null cannot come back as empty text.
        return property.EmptyAsNull && value?.ToString() is ""
            ? property.Type.Kind == TypeKind.Enum
                ? Activator.CreateInstance(value.GetType(), "x")
                : "x"
            : value;
    }

    private object? Of(TypeRef type, Type clr, int depth) =>
        type.Kind switch
        {
            TypeKind.String => Text(),
            TypeKind.Boolean => _random.Next(2) == 0,
            TypeKind.Int8 => (sbyte)_random.Next(sbyte.MinValue, sbyte.MaxValue + 1),
            TypeKind.UInt8 => (byte)_random.Next(byte.MaxValue + 1),
            TypeKind.Int16 => (short)_random.Next(short.MinValue, short.MaxValue + 1),
            TypeKind.UInt16 => (ushort)_random.Next(ushort.MaxValue + 1),
            TypeKind.UInt32 => (uint)_random.NextInt64(uint.MaxValue + 1L),
            TypeKind.UInt64 => unchecked((ulong)_random.NextInt64(long.MinValue, long.MaxValue)),
            TypeKind.Time => new TimeOnly(_random.NextInt64(TimeSpan.TicksPerDay)),
            TypeKind.Duration => new TimeSpan(_random.NextInt64(long.MinValue / 2, long.MaxValue / 2)),
            TypeKind.Int32 => _random.Next(int.MinValue, int.MaxValue),
            TypeKind.Int64 => _random.NextInt64(long.MinValue, long.MaxValue),
            TypeKind.Single => (float)(_random.NextDouble() * 1e6 - 5e5),
            TypeKind.Double => (_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20)),
            TypeKind.Decimal => new decimal(
                _random.Next(),
                _random.Next(),
                _random.Next(1000),
                _random.Next(2) == 0,
                (byte)_random.Next(10)
            ),
            TypeKind.DateTimeOffset => Instant(type.Wire),
            TypeKind.Date => DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)),
            TypeKind.Guid => new Guid(Bytes(16)),
            TypeKind.Uri => new Uri("https://example.com/a%20b?x=" + _random.Next().ToString(CultureInfo.InvariantCulture)),
            TypeKind.Bytes => Bytes(_random.Next(40)),
            TypeKind.Json => Json(),
            TypeKind.Enum => Activator.CreateInstance(clr, Known(type) ?? Text()),
            TypeKind.IntegerEnum => Activator.CreateInstance(clr, _random.NextInt64(-5, 100)),
            TypeKind.List => List(type.Element!, clr, depth),
            TypeKind.Map => Map(type.Element!, clr, depth, static _ => true),
            TypeKind.Record => Of(compiled.Types.OfType<RecordModel>().Single(model => model.Type.Name == type.Name), depth),
            _ => throw new NotSupportedException(type.Kind + " has no random values."),
        };

    /// <summary>One of the listed values, mostly; null for one that is not listed.</summary>
    private string? Known(TypeRef type)
    {
        var values = compiled.Types.OfType<EnumModel>().Single(model => model.Type.Name == type.Name).Values;
        return _random.Next(5) == 0 ? null : values[_random.Next(values.Count)].Wire;
    }

    /// <summary>With the digits that the lowest of the forms, which is the one that is written, has room for.</summary>
    private DateTimeOffset Instant(WireFormats wire)
    {
        var seconds = DateTimeOffset.UnixEpoch.AddSeconds(_random.Next(-1_000_000_000, int.MaxValue));
        var isWhole = wire is not WireFormats.Default && (wire & (WireFormats.Iso8601 | WireFormats.SecondsObject)) == WireFormats.Default;
        return isWhole ? seconds : seconds.AddTicks(_random.Next(3) == 0 ? 0 : _random.Next((int)TimeSpan.TicksPerSecond));
    }

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(6)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private JsonElement Json()
    {
        string[] values =
        [
            "null",
            "true",
            "-1.50e3",
            "\"\\u00e9\\n\"",
            "[]",
            "{}",
            "[1,[\"a\",{\"b\":null}]]",
            "{\"a\":{\"b\":[1.0]},\"ü\":\"x\"}",
        ];
        return JsonElement.Parse(values[_random.Next(1, values.Length)]);
    }

    private Array List(TypeRef element, Type clr, int depth)
    {
        var type = clr.GetGenericArguments()[0];
        var list = Array.CreateInstance(type, depth > MaximumDepth ? 0 : _random.Next(4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Of(element, Nullable.GetUnderlyingType(type) ?? type, depth + 1), i);
        }

        return list;
    }

    private IDictionary Map(TypeRef element, Type clr, int depth, Func<string, bool> isFree)
    {
        var type = clr.GetGenericArguments()[1];
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        for (var i = depth > MaximumDepth ? 0 : _random.Next(4); i > 0; i--)
        {
            var name = Text();
            if (isFree(name))
            {
                map[name] = Of(element, Nullable.GetUnderlyingType(type) ?? type, depth + 1);
            }
        }

        return map;
    }
}
