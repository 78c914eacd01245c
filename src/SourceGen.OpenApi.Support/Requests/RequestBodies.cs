namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Makes request bodies. Values are written once, at the call; every attempt sends the same bytes.</summary>
internal static class RequestBodies
{
    public static Func<HttpContent> Json<T>(T value, JsonWrite<T> write, string contentType)
    {
        RequireValue(value);
        return Bytes(JsonBody.ToRequest(value, write), contentType);
    }

    /// <summary>JSON's null.</summary>
    public static Func<HttpContent> Null(string contentType) => Bytes(Encoding.UTF8.GetBytes("null"), contentType);

    /// <summary>An object's members as encoded pairs.</summary>
    public static Func<HttpContent> Form<T>(T value, JsonWrite<T> write, params PartEncoding[] encodings)
    {
        RequireValue(value);
        var text = new StringBuilder();
        using var document = JsonDocument.Parse(JsonBody.ToRequest(value, write));
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in root.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    var name = member.Name;
                    AppendMember(
                        text,
                        Array.Find(encodings, known => string.Equals(known.Name, name, StringComparison.Ordinal)) ?? new PartEncoding(name),
                        member.Value
                    );
                }
            }
        }
        else
        {
            AppendMember(text, new PartEncoding("body"), root);
        }

        return Bytes(Encoding.UTF8.GetBytes(text.ToString()), "application/x-www-form-urlencoded");
    }

    /// <summary>A single value as plain text.</summary>
    public static Func<HttpContent> Scalar<T>(T value, JsonWrite<T> write, string contentType)
    {
        RequireValue(value);
        using var document = JsonDocument.Parse(JsonBody.ToRequest(value, write));
        var root = document.RootElement;
        return Text(root.ValueKind == JsonValueKind.String ? root.GetString() ?? "" : root.GetRawText(), contentType);
    }

    public static Func<HttpContent> Text(string value, string contentType)
    {
        RequireValue(value);
        return Bytes(Encoding.UTF8.GetBytes(value), contentType, charSet: "utf-8");
    }

    public static Func<HttpContent> File(ApiFile value, string contentType)
    {
        RequireValue(value);
        return () => value.ToContent(contentType);
    }

    internal static HttpContent BytesContent(byte[] bytes, string contentType, string? charSet = null)
    {
        var content = new ByteArrayContent(bytes);
        var type = MediaTypeHeaderValue.Parse(contentType);
        if (charSet is not null && string.IsNullOrEmpty(type.CharSet))
        {
            type.CharSet = charSet;
        }

        content.Headers.ContentType = type;
        return content;
    }

    /// <summary>As a query would write it where the document names a style; otherwise objects, and what is said to be JSON, as JSON text.</summary>
    private static void AppendMember(StringBuilder text, PartEncoding encoding, JsonElement value)
    {
        var json = value.GetRawText();
        var isJson = PartEncoding.FirstOf(encoding.ContentType)?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        var parameter = encoding.ToParameter(forUrl: true);
        var written =
            encoding.Style is null && (isJson || value.ValueKind == JsonValueKind.Object)
                ? new ParameterValue(parameter, BodyValue.OfText(json))
                : ParameterValue.FromJson(parameter, Encoding.UTF8.GetBytes(json));
        foreach (var pair in ParameterWriter.Pairs(written))
        {
            text.Append(text.Length == 0 ? "" : "&").Append(pair.Encoded);
        }
    }

    private static Func<HttpContent> Bytes(byte[] bytes, string contentType, string? charSet = null) =>
        () => BytesContent(bytes, contentType, charSet);

    private static void RequireValue<T>(T value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), "The body of the request must not be null.");
        }
    }
}
