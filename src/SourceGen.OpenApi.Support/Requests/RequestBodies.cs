namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;

/// <summary>Makes request bodies. Values are written once, at the call; every attempt sends the same bytes.</summary>
internal static class RequestBodies
{
    public static Func<HttpContent> Json<T>(T value, JsonWrite<T> write, string contentType)
    {
        RequireValue(value);
        return Bytes(JsonBody.ToRequest(value, write), contentType);
    }

    /// <summary>An object's members as encoded pairs.</summary>
    public static Func<HttpContent> Form<T>(T value, JsonWrite<T> write)
    {
        RequireValue(value);
        var text = new StringBuilder();
        foreach (var pair in ParameterWriter.Pairs(ParameterValue.FromJson(FormMembers, JsonBody.ToRequest(value, write))))
        {
            text.Append(text.Length == 0 ? "" : "&").Append(pair.Encoded);
        }

        return Bytes(Encoding.UTF8.GetBytes(text.ToString()), "application/x-www-form-urlencoded");
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

    private static RequestParameter FormMembers { get; } = new(ParameterPlace.Query, "body");

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
