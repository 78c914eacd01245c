namespace SourceGen.OpenApi;

/// <summary>The media types of bodies, which Swagger 2.0 lists for an operation and not for a body.</summary>
internal static class SwaggerMediaTypes
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <summary>A file is bytes, whatever else the operation answers with.</summary>
    public static List<string> OfResponse(List<string>? produces, bool isFile)
    {
        if (!isFile)
        {
            return produces is { Count: > 0 } ? produces : [Json];
        }

        var binary = (produces ?? []).FindAll(static type => !IsText(type));
        return binary.Count > 0 ? binary : [Bytes];
    }

    public static List<string> OfBody(List<string>? consumes) => consumes is { Count: > 0 } ? consumes : [Json];

    /// <summary>A form travels as a form and with a file in parts, whatever else the operation takes.</summary>
    public static List<string> OfForm(List<string>? consumes, bool hasFile)
    {
        if (hasFile)
        {
            return [Multipart];
        }

        var forms = (consumes ?? []).FindAll(static type => Is(type, UrlEncoded) || Is(type, Multipart));
        return forms.Count > 0 ? forms : [UrlEncoded];
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
        || type.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Is(string type, string expected) => type.StartsWith(expected, StringComparison.OrdinalIgnoreCase);
}
