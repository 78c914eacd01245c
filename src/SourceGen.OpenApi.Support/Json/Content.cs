namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Equality by content, for members whose own equality is by reference: lists, maps, bytes and JSON.</summary>
internal static class Content
{
    public static IEqualityComparer<byte[]?> Bytes { get; } = new BytesComparer();

    public static IEqualityComparer<JsonElement> Json { get; } = new JsonComparer();

    public static IEqualityComparer<IReadOnlyList<T>?> List<T>(IEqualityComparer<T>? items = null) =>
        items is null ? ListComparer<T>.Default : new ListComparer<T>(items);

    public static IEqualityComparer<IReadOnlyDictionary<string, T>?> Map<T>(IEqualityComparer<T>? values = null) =>
        values is null ? MapComparer<T>.Default : new MapComparer<T>(values);

    /// <summary>Members that the document does not name: to have none of them and to have an empty map is one and the same JSON.</summary>
    public static IEqualityComparer<IReadOnlyDictionary<string, T>?> Additional<T>(IEqualityComparer<T>? values = null) =>
        new AdditionalComparer<T>(Map(values));

    public static IEqualityComparer<T?> Nullable<T>(IEqualityComparer<T> values)
        where T : struct => new NullableComparer<T>(values);

    public static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    public static bool Same<T>(T left, T right, IEqualityComparer<T> comparer) => comparer.Equals(left, right);

    public static bool Same<T>(Optional<T> left, Optional<T> right, IEqualityComparer<T> comparer) =>
        left.IsSet == right.IsSet && comparer.Equals(left.Value, right.Value);

    private sealed class ListComparer<T> : IEqualityComparer<IReadOnlyList<T>?>
    {
        private readonly IEqualityComparer<T> _items;

        public ListComparer(IEqualityComparer<T> items) => _items = items;

        public static ListComparer<T> Default { get; } = new(EqualityComparer<T>.Default);

        public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
        {
            if (ReferenceEquals(x, y) || x is null || y is null || x.Count != y.Count)
            {
                return ReferenceEquals(x, y);
            }

            for (var i = 0; i < x.Count; i++)
            {
                if (!_items.Equals(x[i], y[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(IReadOnlyList<T>? obj)
        {
            var hash = default(ContentHash);
            for (var i = 0; i < obj!.Count; i++)
            {
                hash.Add(obj[i], _items);
            }

            return hash.Value;
        }
    }

    private sealed class MapComparer<T> : IEqualityComparer<IReadOnlyDictionary<string, T>?>
    {
        private readonly IEqualityComparer<T> _values;

        public MapComparer(IEqualityComparer<T> values) => _values = values;

        public static MapComparer<T> Default { get; } = new(EqualityComparer<T>.Default);

        public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y)
        {
            if (ReferenceEquals(x, y) || x is null || y is null || x.Count != y.Count)
            {
                return ReferenceEquals(x, y);
            }

            foreach (var member in x)
            {
                if (!y.TryGetValue(member.Key, out var other) || !_values.Equals(member.Value, other))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The order of members says nothing.</summary>
        public int GetHashCode(IReadOnlyDictionary<string, T>? obj)
        {
            var sum = 0;
            foreach (var member in obj!)
            {
                var hash = default(ContentHash);
                hash.Add(member.Key, StringComparer.Ordinal);
                hash.Add(member.Value, _values);
                sum = unchecked(sum + hash.Value);
            }

            return sum;
        }
    }

    private sealed class AdditionalComparer<T> : IEqualityComparer<IReadOnlyDictionary<string, T>?>
    {
        private readonly IEqualityComparer<IReadOnlyDictionary<string, T>?> _maps;

        public AdditionalComparer(IEqualityComparer<IReadOnlyDictionary<string, T>?> maps) => _maps = maps;

        public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y) =>
            x is null or { Count: 0 } ? y is null or { Count: 0 } : _maps.Equals(x, y);

        public int GetHashCode(IReadOnlyDictionary<string, T>? obj) => obj is null or { Count: 0 } ? 0 : _maps.GetHashCode(obj);
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]?>
    {
        public bool Equals(byte[]? x, byte[]? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

        public int GetHashCode(byte[]? obj)
        {
            var hash = default(ContentHash);
            foreach (var item in obj!)
            {
                hash.Add((int)item);
            }

            return hash.Value;
        }
    }

    private sealed class NullableComparer<T> : IEqualityComparer<T?>
        where T : struct
    {
        private readonly IEqualityComparer<T> _values;

        public NullableComparer(IEqualityComparer<T> values) => _values = values;

        public bool Equals(T? x, T? y) =>
            x.HasValue == y.HasValue && (!x.HasValue || _values.Equals(x.GetValueOrDefault(), y.GetValueOrDefault()));

        public int GetHashCode(T? obj) => obj.HasValue ? _values.GetHashCode(obj.GetValueOrDefault()) : 0;
    }

    private sealed class JsonComparer : IEqualityComparer<JsonElement>
    {
        public bool Equals(JsonElement x, JsonElement y)
        {
            if (x.ValueKind != y.ValueKind)
            {
                return false;
            }

            switch (x.ValueKind)
            {
                case JsonValueKind.Object:
                    return SameMembers(x, y);
                case JsonValueKind.Array:
                    return SameItems(x, y);
                case JsonValueKind.String:
                    return string.Equals(x.GetString(), y.GetString(), StringComparison.Ordinal);
                case JsonValueKind.Number:
                    return string.Equals(x.GetRawText(), y.GetRawText(), StringComparison.Ordinal);
                default:
                    return true;
            }
        }

        public int GetHashCode(JsonElement obj)
        {
            var hash = default(ContentHash);
            hash.Add((int)obj.ValueKind);
            switch (obj.ValueKind)
            {
                case JsonValueKind.Array:
                    hash.Add(obj.GetArrayLength());
                    break;
                case JsonValueKind.String:
                    hash.Add(obj.GetString()!, StringComparer.Ordinal);
                    break;
                case JsonValueKind.Number:
                    hash.Add(obj.GetRawText(), StringComparer.Ordinal);
                    break;
            }

            return hash.Value;
        }

        private bool SameItems(JsonElement x, JsonElement y)
        {
            if (x.GetArrayLength() != y.GetArrayLength())
            {
                return false;
            }

            var others = y.EnumerateArray();
            foreach (var item in x.EnumerateArray())
            {
                others.MoveNext();
                if (!Equals(item, others.Current))
                {
                    return false;
                }
            }

            return true;
        }

        private bool SameMembers(JsonElement x, JsonElement y)
        {
            var count = 0;
            foreach (var member in x.EnumerateObject())
            {
                count++;
                if (!y.TryGetProperty(member.Name, out var other) || !Equals(member.Value, other))
                {
                    return false;
                }
            }

            foreach (var _ in y.EnumerateObject())
            {
                count--;
            }

            return count == 0;
        }
    }
}

/// <summary>Builds a hash code that goes with equality by content.</summary>
internal struct ContentHash
{
    private int _hash;

    public readonly int Value => _hash;

    public void Add<T>(T value) => Add(value, EqualityComparer<T>.Default);

    public void Add<T>(T value, IEqualityComparer<T> comparer) =>
        _hash = unchecked((_hash * 31) + (value is null ? 0 : comparer.GetHashCode(value)));

    public void Add<T>(Optional<T> value, IEqualityComparer<T> comparer) => Add(value.Value, comparer);
}
