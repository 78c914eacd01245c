namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

/// <summary>Writes single values, each at its JSON Pointer, as one JSON object.</summary>
internal static class JsonBodyContent
{
    /// <summary>As all bodies are written: nothing here is ever put into HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpContent Of(IReadOnlyList<KeyValuePair<string, BodyValue>> values)
    {
        var root = new Node();
        foreach (var value in values)
        {
            root.Place(value.Key, value.Value);
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            root.WriteTo(writer);
        }

        var content = new ByteArrayContent(stream.GetBuffer(), 0, (int)stream.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private sealed class Node
    {
        private readonly List<KeyValuePair<string, Node>> _members = new();
        private BodyValue? _value;

        public void Place(string pointer, BodyValue value)
        {
            var node = this;
            foreach (var part in pointer.TrimStart('/').Split('/'))
            {
                node = node.Member(part.Replace("~1", "/").Replace("~0", "~"));
            }

            node._value = value;
        }

        public void WriteTo(Utf8JsonWriter writer)
        {
            if (_value is { } value)
            {
                value.WriteTo(writer);
                return;
            }

            writer.WriteStartObject();
            foreach (var member in _members)
            {
                writer.WritePropertyName(member.Key);
                member.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        private Node Member(string name)
        {
            foreach (var member in _members)
            {
                if (string.Equals(member.Key, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            var node = new Node();
            _members.Add(new KeyValuePair<string, Node>(name, node));
            return node;
        }
    }
}
