namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>The texts that an open enum lists, found by their bytes without an allocation.</summary>
internal sealed class OpenEnumTexts
{
    private readonly string[] _texts;
    private readonly byte[][] _utf8;

    /// <summary>The first text of each bucket and the next one in the same bucket, shifted by one so that 0 is none.</summary>
    private readonly int[] _buckets;
    private readonly int[] _next;

    private HashSet<string>? _set;

    public OpenEnumTexts(params string[] texts)
    {
        var buckets = 4;
        while (buckets < texts.Length * 2)
        {
            buckets *= 2;
        }

        _texts = texts;
        _utf8 = new byte[texts.Length][];
        _buckets = new int[buckets];
        _next = new int[texts.Length];
        for (var i = texts.Length - 1; i >= 0; i--)
        {
            _utf8[i] = Encoding.UTF8.GetBytes(texts[i]);
            ref var bucket = ref _buckets[Bucket(_utf8[i])];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>Those that stand without quotes in JSON.</summary>
    public string[] Numbers { get; init; } = Array.Empty<string>();

    public bool HasNumbers => Numbers.Length > 0;

    public bool IsNumber(string text) => HasNumbers && Array.IndexOf(Numbers, text) >= 0;

    public bool Contains(string text) => (_set ??= new HashSet<string>(_texts, StringComparer.Ordinal)).Contains(text);

    /// <summary>The listed text of these bytes; null where none is.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        for (var i = _buckets[Bucket(utf8)]; i > 0; i = _next[i - 1])
        {
            if (utf8.SequenceEqual(_utf8[i - 1]))
            {
                return _texts[i - 1];
            }
        }

        return null;
    }

    private int Bucket(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return 0;
        }

        var hash = unchecked((((utf8.Length * 31) + utf8[0]) * 31) + utf8[utf8.Length - 1]);
        return hash & (_buckets.Length - 1);
    }
}
