namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;

/// <summary>What a page token belongs to: server, operation, arguments and filter, whatever the order they were given in.</summary>
internal static class TokenBinding
{
    public static byte[] Describe(Uri server, ApiRequest initial, string style)
    {
        var writer = new TokenWriter();
        writer.WriteText(style);
        writer.WriteText(server.AbsoluteUri);
        writer.WriteText(initial.Operation.Name);
        writer.WriteText(initial.Operation.Method.Method);
        writer.WriteText(initial.Path);
        var parts = new List<string>();
        foreach (var pair in initial.Query)
        {
            parts.Add("q" + pair.Encoded);
        }

        foreach (var header in initial.Headers)
        {
            parts.Add("h" + header.Key.ToUpperInvariant() + ":" + header.Value);
        }

        foreach (var entry in initial.BodyValues)
        {
            parts.Add("b" + entry.Key + "=" + entry.Value.Kind.ToString("D") + entry.Value.Text);
        }

        if (BodyOf(initial) is { } body)
        {
            parts.Add("c" + Convert.ToBase64String(body));
        }

        parts.Sort(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            writer.WriteText(part);
        }

        return writer.ToArray();
    }

    /// <summary>A body that is made of bytes; those of streams and forms with files cannot be read twice.</summary>
    private static byte[]? BodyOf(ApiRequest initial)
    {
        if (initial.HasSingleBody || initial.Body is not { } make)
        {
            return null;
        }

        using var content = make();
#pragma warning disable CA1849, MA0042, MA0045, VSTHRD002 // It is in memory: nothing is waited for.
        return content is ByteArrayContent ? content.ReadAsByteArrayAsync().GetAwaiter().GetResult() : null;
#pragma warning restore CA1849, MA0042, MA0045, VSTHRD002
    }
}
