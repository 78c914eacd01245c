namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>How one member of a form or multipart body is written, where the document says so.</summary>
internal sealed class PartEncoding
{
    public PartEncoding(string name) => Name = name;

    public string Name { get; }

    /// <summary>One media type, or several with commas between them; ranges are allowed.</summary>
    public string? ContentType { get; init; }

    /// <summary>How a query would write it; null where the content type says how it is written.</summary>
    public ParameterStyle? Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Further headers of the part.</summary>
    public KeyValuePair<string, string>[] Headers { get; init; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>The member as a parameter of a query, which a form is; parts of a multipart body are not percent-encoded.</summary>
    public RequestParameter ToParameter(bool forUrl) =>
        new(ParameterPlace.Query, Name)
        {
            Style = Style ?? ParameterStyle.Form,
            Explode = Style is null || Explode,
            AllowReserved = forUrl && AllowReserved,
        };

    /// <summary>The first of the media types that can be sent; null where only ranges are listed.</summary>
    public static string? FirstOf(string? contentTypes) => Choose(contentTypes, fileName: null);

    /// <summary>The media type among those listed that the file's name suggests, or else the first that is no range; null where there is none.</summary>
    public static string? Choose(string? contentTypes, string? fileName)
    {
        string? first = null;
        foreach (var listed in (contentTypes ?? "").Split(','))
        {
            var type = listed.Trim();
            if (type.Length == 0 || type.IndexOf('*') >= 0)
            {
                continue;
            }

            first ??= type;
            if (fileName is not null && Suggests(fileName, type))
            {
                return type;
            }
        }

        return first;
    }

    private static bool Suggests(string fileName, string type)
    {
        var extension = fileName.Substring(fileName.LastIndexOf('.') + 1);
        var subtype = type.Substring(type.IndexOf('/') + 1);
        return subtype.Equals(extension, StringComparison.OrdinalIgnoreCase)
            || subtype.StartsWith(extension + "+", StringComparison.OrdinalIgnoreCase)
            || (extension.Equals("jpg", StringComparison.OrdinalIgnoreCase) && subtype.Equals("jpeg", StringComparison.OrdinalIgnoreCase))
            || (extension.Equals("txt", StringComparison.OrdinalIgnoreCase) && subtype.Equals("plain", StringComparison.OrdinalIgnoreCase));
    }
}
