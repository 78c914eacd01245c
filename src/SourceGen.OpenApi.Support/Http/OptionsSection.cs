namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>A section of configuration: its settings by key, and which of its keys nothing asked for.</summary>
internal sealed class OptionsSection
{
    private readonly Func<string, string?> _read;
    private readonly Func<string, IEnumerable<string>> _children;
    private readonly string _path;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="read">The value of a key; null where it is absent.</param>
    /// <param name="children">The keys directly below a key; below the empty one, those of the section.</param>
    /// <param name="path">Where the section stands in the whole configuration; empty for the whole.</param>
    public OptionsSection(Func<string, string?> read, Func<string, IEnumerable<string>> children, string path) =>
        (_read, _children, _path) = (read, children, path);

    /// <summary>A setting; null where it is absent or empty.</summary>
    public string? this[string key]
    {
        get
        {
            _asked.Add(key);
            return _read(key) is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>A key as it is called in the whole configuration.</summary>
    public string FullKey(string key) => _path.Length == 0 ? key : _path + ":" + key;

    /// <summary>Full keys below the section that nothing asked for, misspelt ones say; none for the whole configuration, which holds much else.</summary>
    public IEnumerable<string> Unused()
    {
        if (_path.Length == 0)
        {
            yield break;
        }

        foreach (var key in _children(""))
        {
            if (_asked.Contains(key))
            {
                continue;
            }

            var isKnown = false;
            foreach (var nested in _children(key))
            {
                if (_asked.Contains(key + ":" + nested))
                {
                    isKnown = true;
                }
            }

            if (!isKnown)
            {
                yield return FullKey(key);
                continue;
            }

            foreach (var nested in _children(key))
            {
                if (!_asked.Contains(key + ":" + nested))
                {
                    yield return FullKey(key + ":" + nested);
                }
            }
        }
    }
}
