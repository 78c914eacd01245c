namespace SourceGen.OpenApi;

/// <summary>Binds what a document says of how single members of a form or multipart body are written.</summary>
internal sealed class EncodingBinder(TypeTable types, BindingContext context)
{
    /// <summary>The encodings of an <c>application/x-www-form-urlencoded</c> body, which has no headers of its own.</summary>
    public EquatableArray<EncodingModel> OfForm(ApiMedia media) =>
        media.Encodings.Select(encoding => Bind(encoding, isMultipart: false)).OfType<EncodingModel>().ToEquatableArray();

    /// <summary>The encoding of a part; null where the document says nothing.</summary>
    public EncodingModel? OfPart(ApiMedia media, string property) =>
        media.Encodings.FirstOrDefault(encoding => string.Equals(encoding.Property, property, StringComparison.Ordinal)) is { } found
            ? Bind(found, isMultipart: true)
            : null;

    private EncodingModel? Bind(ApiEncoding encoding, bool isMultipart)
    {
        var headers = new List<HeaderValueModel>();
        foreach (var header in encoding.Headers)
        {
            // The content type has a place of its own.
            if (string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (isMultipart && Value(header) is { } value)
            {
                headers.Add(new HeaderValueModel(header.Name, value));
            }
            else
            {
                context.Report(
                    DiagnosticIds.FeatureIgnored,
                    encoding.Pointer,
                    $"the header '{header.Name}' of '{encoding.Property}'",
                    isMultipart ? "the document gives it no value" : "a member of a form has no headers"
                );
            }
        }

        var model = new EncodingModel
        {
            Property = encoding.Property,
            ContentType = encoding.ContentType,
            Style = encoding.Style,
            Explode = encoding.Explode,
            AllowReserved = encoding.AllowReserved,
            Headers = headers.ToEquatableArray(),
        };
        return model == new EncodingModel { Property = encoding.Property, Explode = encoding.Explode } ? null : model;
    }

    /// <summary>The only value that a header can have, or the one that it has by default.</summary>
    private string? Value(ApiHeader header)
    {
        var schema = header.Schema is null ? null : types.Target(header.Schema);
        return schema?.Enum.Count == 1 ? schema.Enum[0].Text
            : schema?.Default is { Length: > 1 } text && text[0] == '"' ? System.Text.Json.JsonSerializer.Deserialize<string>(text)
            : schema?.Default;
    }
}
