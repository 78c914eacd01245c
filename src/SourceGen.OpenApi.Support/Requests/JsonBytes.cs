namespace SourceGen.OpenApi.Support;

using global::System.IO;
using global::System.Text.Json;

/// <summary>Values as JSON bytes.</summary>
internal static class JsonBytes
{
    public static byte[] Of<T>(T value, JsonWrite<T> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer, value);
        }

        return stream.ToArray();
    }
}
