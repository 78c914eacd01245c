namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;

/// <summary>
/// The members of an object whose names are data. Nearly all such objects are small, so that the first members stand in an array, which takes
/// a fraction of a dictionary's memory; more of them are looked up in a dictionary.
/// </summary>
internal sealed class JsonMap<T> : IReadOnlyDictionary<string, T>
{
    private const int Few = 8;

    private KeyValuePair<string, T>[] _members = new KeyValuePair<string, T>[1];
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    public IEnumerable<string> Keys
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                yield return _members[i].Key;
            }
        }
    }

    public IEnumerable<T> Values
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                yield return _members[i].Value;
            }
        }
    }

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    /// <summary>Adds a member; of two with the same name the last one counts, in the place of the first.</summary>
    public void Set(string name, T value)
    {
        var member = new KeyValuePair<string, T>(name, value);
        var found = Find(name);
        if (found >= 0)
        {
            _members[found] = member;
            return;
        }

        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Count * 2);
        }

        _members[Count] = member;
        _index?.Add(name, Count);
        Count++;
        if (_index is null && Count > Few)
        {
            Index();
        }
    }

    public bool ContainsKey(string key) => Find(key) >= 0;

#pragma warning disable CS8767 // The interface's attribute is missing from older targets.
    public bool TryGetValue(string key, out T value)
#pragma warning restore CS8767
    {
        var found = Find(key);
        value = found >= 0 ? _members[found].Value : default!;
        return found >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _members[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out var place) ? place : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(_members[i].Key, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void Index()
    {
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            _index.Add(_members[i].Key, i);
        }
    }
}
