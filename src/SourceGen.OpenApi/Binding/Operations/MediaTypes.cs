namespace SourceGen.OpenApi;

/// <summary>What a media type is to a client.</summary>
internal enum MediaKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>Sorts media types.</summary>
internal static class MediaTypes
{
    public static MediaKind KindOf(string contentType)
    {
        var end = contentType.IndexOf(';');
        var type = (end < 0 ? contentType : contentType.Substring(0, end)).Trim().ToLowerInvariant();
        return type switch
        {
            "application/json" or "text/json" or "*/*" or "application/*" => MediaKind.Json,
            "application/x-www-form-urlencoded" => MediaKind.Form,
            // Streams of records are handed over as they come.
            "text/event-stream" => MediaKind.Binary,
            "application/xml" or "application/javascript" or "application/yaml" or "application/x-yaml" => MediaKind.Text,
            _ when type.EndsWith("+json", StringComparison.Ordinal) => MediaKind.Json,
            _ when type.EndsWith("+xml", StringComparison.Ordinal) => MediaKind.Text,
            _ when type.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    /// <summary>The first of the wanted kinds that the list offers, in the order wanted.</summary>
    public static ApiMedia? Pick(EquatableArray<ApiMedia> content, params MediaKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var media in content)
            {
                if (KindOf(media.ContentType) == kind)
                {
                    return media;
                }
            }
        }

        return null;
    }
}
