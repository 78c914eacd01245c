namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>Percent-encoding of names and values (RFC 3986: everything but unreserved characters).</summary>
internal static class UrlEncoding
{
    public static string Encode(string text) => Uri.EscapeDataString(text);
}
