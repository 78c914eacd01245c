namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text.Encodings.Web;
using global::System.Text.Json;

/// <summary>Writes single values, each at its JSON Pointer, as one JSON object, or into one that a model has written.</summary>
internal static class JsonBodyContent
{
    /// <summary>As all bodies are written: nothing here is ever put into HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="values">The values.</param>
    /// <param name="written">A body in memory that they are put into, over members that it has; null for none.</param>
    public static HttpContent Of(IReadOnlyList<KeyValuePair<string, BodyValue>> values, HttpContent? written = null)
    {
        var root = new Node();
        foreach (var value in values)
        {
            root.Place(value.Key, value.Value);
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            using var document = written is null ? null : JsonDocument.Parse(BytesOf(written));
            root.WriteTo(writer, document?.RootElement);
        }

        var content = new ByteArrayContent(stream.GetBuffer(), 0, (int)stream.Length);
        content.Headers.ContentType = written?.Headers.ContentType ?? new MediaTypeHeaderValue("application/json");
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

        /// <param name="writer">The writer.</param>
        /// <param name="written">What stands in this place already; members that are not placed here are kept.</param>
        public void WriteTo(Utf8JsonWriter writer, JsonElement? written)
        {
            if (_value is { } value)
            {
                if (_members.Count == 0)
                {
                    value.WriteTo(writer);
                    return;
                }

                // An object that was given as a whole, with single members put into it.
                using var whole = JsonDocument.Parse(value.Text);
                WriteMembers(writer, whole.RootElement);
                return;
            }

            WriteMembers(writer, written);
        }

        private void WriteMembers(Utf8JsonWriter writer, JsonElement? written)
        {
            var isObject = written is { ValueKind: JsonValueKind.Object };
            writer.WriteStartObject();
            if (isObject)
            {
                foreach (var member in written.GetValueOrDefault().EnumerateObject())
                {
                    if (Find(member.Name) is null)
                    {
                        member.WriteTo(writer);
                    }
                }
            }

            foreach (var member in _members)
            {
                writer.WritePropertyName(member.Key);
                JsonElement inner = default;
                var hasInner = isObject && written.GetValueOrDefault().TryGetProperty(member.Key, out inner);
                member.Value.WriteTo(writer, hasInner ? inner : null);
            }

            writer.WriteEndObject();
        }

        private Node Member(string name)
        {
            if (Find(name) is { } known)
            {
                return known;
            }

            var node = new Node();
            _members.Add(new KeyValuePair<string, Node>(name, node));
            return node;
        }

        private Node? Find(string name)
        {
            foreach (var member in _members)
            {
                if (string.Equals(member.Key, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    private static byte[] BytesOf(HttpContent content)
    {
#pragma warning disable CA1849, MA0042, MA0045, VSTHRD002 // It is in memory: nothing is waited for.
        return content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
#pragma warning restore CA1849, MA0042, MA0045, VSTHRD002
    }
}
