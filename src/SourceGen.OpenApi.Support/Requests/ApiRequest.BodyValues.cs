// Needed for: HasBodyValues, BodyValues, SetBodyValue, GetBodyValue, RemoveBodyValue
namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;

/// <content>A body that is made of single values.</content>
internal sealed partial class ApiRequest
{
    private readonly List<KeyValuePair<string, BodyValue>> _bodyValues = new();

    /// <summary>True when the body is a JSON object made of <see cref="BodyValues"/>, even of none, and of <see cref="Body"/>.</summary>
    public bool HasBodyValues { get; set; }

    public IReadOnlyList<KeyValuePair<string, BodyValue>> BodyValues => _bodyValues;

    public void SetBodyValue(string pointer, BodyValue value)
    {
        HasBodyValues = true;
        var entry = new KeyValuePair<string, BodyValue>(pointer, value);
        var index = _bodyValues.FindIndex(item => string.Equals(item.Key, pointer, StringComparison.Ordinal));
        if (index < 0)
        {
            _bodyValues.Add(entry);
        }
        else
        {
            _bodyValues[index] = entry;
        }
    }

    public BodyValue? GetBodyValue(string pointer)
    {
        foreach (var entry in _bodyValues)
        {
            if (string.Equals(entry.Key, pointer, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }

    public void RemoveBodyValue(string pointer) =>
        _bodyValues.RemoveAll(item => string.Equals(item.Key, pointer, StringComparison.Ordinal));

    partial void PutBodyValues(ref HttpContent? content)
    {
        if (HasBodyValues)
        {
            using var written = content;
            content = JsonBodyContent.Of(_bodyValues, written);
        }
    }

    partial void CopyBodyValues(ApiRequest other)
    {
        HasBodyValues = other.HasBodyValues;
        _bodyValues.AddRange(other._bodyValues);
    }

    partial void PlaceBodyValue(ParameterValue value) => SetBodyValue(value.Parameter.Name, value.ToBodyValue());
}
