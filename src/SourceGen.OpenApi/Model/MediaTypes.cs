namespace SourceGen.OpenApi;

/// <summary>What a media type is to a client.</summary>
internal enum MediaKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,

    /// <summary>A stream of items.</summary>
    Sequence,
}

/// <summary>Sorts media types.</summary>
internal static class MediaTypes
{
    public static MediaKind KindOf(string contentType)
    {
        var type = Bare(contentType);
        return type switch
        {
            "application/json" or "text/json" or "*/*" or "application/*" => MediaKind.Json,
            "application/x-www-form-urlencoded" => MediaKind.Form,
            _ when SequenceFormats.Of(type) is not null => MediaKind.Sequence,
            "application/xml" or "application/javascript" or "application/yaml" or "application/x-yaml" => MediaKind.Text,
            _ when type.EndsWith("+json", StringComparison.Ordinal) => MediaKind.Json,
            _ when type.EndsWith("+xml", StringComparison.Ordinal) => MediaKind.Text,
            _ when type.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    /// <summary>True for text that is a value by itself, rather than a language of its own.</summary>
    public static bool IsPlain(string contentType) => Bare(contentType) is "text/plain" or "text/*";

    /// <summary>True for a media type whose content is no text.</summary>
    public static bool IsBytes(string contentType) =>
        KindOf(contentType) is MediaKind.Binary or MediaKind.Sequence
        && Bare(contentType) is not ("application/jwt" or "application/sql" or "application/graphql");

    /// <summary>The media type without its parameters, in lower case.</summary>
    public static string Bare(string contentType)
    {
        var end = contentType.IndexOf(';');
        return (end < 0 ? contentType : contentType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    /// <summary>The first of the wanted kinds that the list offers, in the order wanted; of several JSON types <c>application/json</c>.</summary>
    public static ApiMedia? Pick(EquatableArray<ApiMedia> content, params MediaKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            var found = content.Where(media => KindOf(media.ContentType) == kind).ToList();
            if (found.Count > 0)
            {
                return found.Find(static media => IsPlainJson(media.ContentType)) ?? found[0];
            }
        }

        return null;
    }

    private static bool IsPlainJson(string contentType) => Bare(contentType) is "application/json";
}
