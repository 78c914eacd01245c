namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;
#if NET9_0_OR_GREATER
using global::System.Runtime.InteropServices;
#else
using global::System.Text;
#endif

/// <summary>Where System.Text.Json asks for a value: its reader may stand in the middle of a stream, ours wants the whole of it.</summary>
internal static class JsonInterop
{
    public static T Read<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        var options = reader.CurrentState.Options;
        using var document = JsonDocument.ParseValue(ref reader);
        if (options.CommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas)
        {
#if NET9_0_OR_GREATER
            return JsonBody.Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), read, JsonReadState.None);
#else
            return JsonBody.Parse(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), read, JsonReadState.None);
#endif
        }

        // What these options let through is no JSON for us: it is written anew without it.
        using var buffer = new JsonBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.RootElement.WriteTo(writer);
        }

        return JsonBody.Parse(buffer.Written, read, JsonReadState.None);
    }
}
