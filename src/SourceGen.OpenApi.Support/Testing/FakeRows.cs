namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Text.Json;

/// <summary>Leaves out the first rows of a listing's page.</summary>
internal static class FakeRows
{
    /// <summary>The page without its first rows; <paramref name="pointer"/> leads to the array of rows.</summary>
    public static ReadOnlyMemory<byte> Skip(ReadOnlyMemory<byte> json, string pointer, int count)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Copy(
                writer,
                document.RootElement,
                pointer.Length == 0 ? Array.Empty<string>() : pointer.TrimStart('/').Split('/'),
                depth: 0,
                count
            );
        }

        return stream.ToArray();
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement element, string[] path, int depth, int count)
    {
        if (depth == path.Length && element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var row in element.EnumerateArray())
            {
                if (--count < 0)
                {
                    row.WriteTo(writer);
                }
            }

            writer.WriteEndArray();
        }
        else if (depth < path.Length && element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var member in element.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (string.Equals(member.Name, path[depth].Replace("~1", "/").Replace("~0", "~"), StringComparison.Ordinal))
                {
                    Copy(writer, member.Value, path, depth + 1, count);
                }
                else
                {
                    member.Value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
