namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text;

/// <summary>What a filter holds: checked values in the order in which they were set. Never changed; every setting makes a new one.</summary>
internal sealed class FilterValues : IEquatable<FilterValues>
{
    private readonly FilterEntry[] _entries;

    private FilterValues(FilterEntry[] entries) => _entries = entries;

    public static FilterValues Empty { get; } = new(Array.Empty<FilterEntry>());

    /// <summary>Sets a parameter that stands alone.</summary>
    public FilterValues With(ParameterValue value) => With(value, group: null, isExact: false);

    /// <summary>Sets the exact value of a group; a bound of the same group may not be set too.</summary>
    public FilterValues WithExact(string group, ParameterValue value) => With(value, group, isExact: true);

    /// <summary>Sets one bound of a group; its exact value may not be set too.</summary>
    public FilterValues WithBound(string group, ParameterValue value) => With(value, group, isExact: false);

    /// <summary>Sets both bounds of a group; the first may not lie above the second.</summary>
    public FilterValues WithBounds<T>(string group, T low, T high, ParameterValue lowValue, ParameterValue highValue)
        where T : IComparable<T>
    {
        if (low.CompareTo(high) > 0)
        {
            throw new ArgumentException("The lower end " + lowValue + " lies above the upper end " + highValue + ".", group);
        }

        return WithBound(group, lowValue).WithBound(group, highValue);
    }

    /// <summary>Sets both bounds of a group of text, which are ordered by their characters' numbers.</summary>
    public FilterValues WithBounds(string group, string low, string high, ParameterValue lowValue, ParameterValue highValue) =>
        WithBounds(group, string.CompareOrdinal(low, high), 0, lowValue, highValue);

    /// <summary>Puts all values into a request.</summary>
    public void ApplyTo(ApiRequest request)
    {
        foreach (var entry in _entries)
        {
            request.Set(entry.Value);
        }
    }

    /// <summary>The query as it goes out, in the order in which the values were set; without a question mark.</summary>
    public string ToQueryString()
    {
        var text = new StringBuilder();
        foreach (var entry in _entries)
        {
            if (entry.Value.Parameter.Place != ParameterPlace.Query)
            {
                continue;
            }

            foreach (var pair in ParameterWriter.Pairs(entry.Value))
            {
                text.Append(text.Length == 0 ? "" : "&").Append(pair.Encoded);
            }
        }

        return text.ToString();
    }

    /// <summary>For people; phone numbers show only their ends.</summary>
    public override string ToString()
    {
        var shown = new string[_entries.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            var value = _entries[i].Value;
            shown[i] = value.Parameter.DisplayName + " = " + value;
        }

        return string.Join(", ", shown);
    }

    /// <summary>True when both hold the same values, in whatever order they were set.</summary>
    public bool Equals(FilterValues? other)
    {
        if (other is null || _entries.Length != other._entries.Length)
        {
            return false;
        }

        foreach (var entry in _entries)
        {
            var index = other.IndexOf(entry.Value.Parameter);
            if (index < 0 || !entry.Value.Equals(other._entries[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FilterValues);

    public override int GetHashCode()
    {
        var hash = _entries.Length;
        foreach (var entry in _entries)
        {
            hash = unchecked(hash + entry.Value.GetHashCode());
        }

        return hash;
    }

    private FilterValues With(ParameterValue value, string? group, bool isExact)
    {
        if (group is not null)
        {
            RequireOneKind(group, isExact);
        }

        // Setting a comparison again replaces it where it stands.
        var index = IndexOf(value.Parameter);
        var entries = new FilterEntry[index < 0 ? _entries.Length + 1 : _entries.Length];
        Array.Copy(_entries, entries, _entries.Length);
        entries[index < 0 ? _entries.Length : index] = new FilterEntry(value, group, isExact);
        return new FilterValues(entries);
    }

    private void RequireOneKind(string group, bool isExact)
    {
        foreach (var entry in _entries)
        {
            if (entry.IsExact != isExact && string.Equals(entry.Group, group, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    "A filter takes either an exact value or a range, not both; '"
                        + entry.Value.Parameter.DisplayName
                        + "' is already set.",
                    group
                );
            }
        }
    }

    private int IndexOf(RequestParameter parameter)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            if (ReferenceEquals(_entries[i].Value.Parameter, parameter))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly struct FilterEntry
    {
        public FilterEntry(ParameterValue value, string? group, bool isExact)
        {
            Value = value;
            Group = group;
            IsExact = isExact;
        }

        public ParameterValue Value { get; }

        public string? Group { get; }

        public bool IsExact { get; }
    }
}
