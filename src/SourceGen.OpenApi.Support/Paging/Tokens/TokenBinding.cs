namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

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

        parts.Sort(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            writer.WriteText(part);
        }

        return writer.ToArray();
    }
}
