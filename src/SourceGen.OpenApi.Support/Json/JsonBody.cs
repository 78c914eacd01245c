namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Whole JSON texts to values and back.</summary>
internal static class JsonBody
{
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonRead<T> read, JsonReadState state)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return read(ref reader, state);
    }
}
