namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A checked value together with its parameter, ready to be written: a single value, a list, or an object's members.</summary>
internal sealed class ParameterValue : IEquatable<ParameterValue>
{
    private readonly BodyValue[] _items;
    private readonly string[]? _keys;
    private readonly bool _isSingle;

    public ParameterValue(RequestParameter parameter, BodyValue value)
    {
        Parameter = parameter;
        _items = new[] { value };
        _isSingle = true;
    }

    public ParameterValue(RequestParameter parameter, BodyValue[] items)
    {
        Parameter = parameter;
        _items = items;
    }

    private ParameterValue(RequestParameter parameter, string[] keys, BodyValue[] values)
    {
        Parameter = parameter;
        _items = values;
        _keys = keys;
    }

    public RequestParameter Parameter { get; }

    /// <summary>The single value; null for a list or an object.</summary>
    public BodyValue? Single => _isSingle ? _items[0] : null;

    public int Count => _items.Length;

    /// <summary>The items of a list or the values of an object's members.</summary>
    public IReadOnlyList<BodyValue> Items => _items;

    /// <summary>The names of an object's members; null for a single value or a list.</summary>
    public IReadOnlyList<string>? Keys => _keys;

    /// <summary>A value of whatever shape its JSON has.</summary>
    public static ParameterValue FromJson(RequestParameter parameter, byte[] utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var root = document.RootElement;
        switch (root.ValueKind)
        {
            case JsonValueKind.Object:
                var keys = new List<string>();
                var values = new List<BodyValue>();
                foreach (var member in root.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.Null)
                    {
                        keys.Add(member.Name);
                        values.Add(Simple(member.Value));
                    }
                }

                return new ParameterValue(parameter, keys.ToArray(), values.ToArray());
            case JsonValueKind.Array:
                var items = new List<BodyValue>(root.GetArrayLength());
                foreach (var item in root.EnumerateArray())
                {
                    items.Add(Simple(item));
                }

                ParameterChecks.List(parameter, items);
                return new ParameterValue(parameter, items.ToArray());
            default:
                return new ParameterValue(parameter, Simple(root));
        }
    }

    /// <summary>The value as it stands in a JSON body.</summary>
    public BodyValue ToBodyValue()
    {
        if (_isSingle)
        {
            return _items[0];
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            WriteTo(writer);
        }

        return BodyValue.OfJson(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>For people: phone numbers show only their ends, long text only its beginning.</summary>
    public override string ToString()
    {
        var shown = new string[_items.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            var text = Parameter.Display(_items[i].Text);
            shown[i] = _keys is null ? text : _keys[i] + ": " + text;
        }

        var joined = string.Join(", ", shown);
        return _isSingle ? joined
            : _keys is null ? "[" + joined + "]"
            : "{" + joined + "}";
    }

    public bool Equals(ParameterValue? other)
    {
        if (other is null || _isSingle != other._isSingle || _items.Length != other._items.Length || _keys is null != other._keys is null)
        {
            return false;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (!_items[i].Equals(other._items[i]) || !string.Equals(_keys?[i], other._keys?[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return ReferenceEquals(Parameter, other.Parameter);
    }

    public override bool Equals(object? obj) => Equals(obj as ParameterValue);

    public override int GetHashCode()
    {
        var hash = StringComparer.Ordinal.GetHashCode(Parameter.Name);
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    private static BodyValue Simple(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => BodyValue.OfText(value.GetString() ?? ""),
            JsonValueKind.True => BodyValue.OfBoolean(true),
            JsonValueKind.False => BodyValue.OfBoolean(false),
            JsonValueKind.Number => BodyValue.OfNumberText(value.GetRawText()),
            _ => BodyValue.OfJson(value.GetRawText()),
        };

    private void WriteTo(Utf8JsonWriter writer)
    {
        if (_keys is null)
        {
            writer.WriteStartArray();
        }
        else
        {
            writer.WriteStartObject();
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (_keys is not null)
            {
                writer.WritePropertyName(_keys[i]);
            }

            _items[i].WriteTo(writer);
        }

        if (_keys is null)
        {
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteEndObject();
        }
    }
}
