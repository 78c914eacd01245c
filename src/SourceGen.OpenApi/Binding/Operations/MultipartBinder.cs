namespace SourceGen.OpenApi;

/// <summary>Binds multipart bodies: each part is an argument.</summary>
internal sealed class MultipartBinder(TypeTable types, BindingContext context)
{
    public BoundBody? Bind(ApiOperation operation, ApiRequestBody body, ApiMedia media, string stem, NamePool arguments)
    {
        var schema = media.Schema is null ? null : types.Target(media.Schema);
        if (schema is null || schema.Properties.IsEmpty)
        {
            context.Report(DiagnosticIds.OperationSkipped, operation.Pointer, "its multipart body names no parts");
            return null;
        }

        var parts = new List<BodyPartModel>();
        var bound = new List<ArgumentModel>();
        foreach (var property in schema.Properties)
        {
            var target = types.Target(property.Schema);
            var type =
                IsFile(target) ? File()
                : IsFile(target.Items) ? Files()
                : types.Resolve(property.Schema, stem + CSharpNames.Pascal(property.Name));
            var argument = new ArgumentModel
            {
                Name = arguments.Reserve(CSharpNames.Camel(property.Name)),
                Type = type,
                IsOptional = !property.Required || !body.Required,
                Summary = property.Schema.Description ?? target.Description,
            };
            bound.Add(argument);
            parts.Add(
                new BodyPartModel
                {
                    Name = property.Name,
                    Argument = argument.Name,
                    Local = arguments.Reserve(argument.Name + "Part"),
                    Type = type,
                    IsOptional = argument.IsOptional,
                    ContentType = media
                        .Encodings.AsSpan()
                        .ToArray()
                        .FirstOrDefault(encoding => string.Equals(encoding.Property, property.Name, StringComparison.Ordinal))
                        ?.ContentType,
                }
            );
        }

        var type0 = new TypeRef { Kind = TypeKind.Json, Name = "object" };
        return new BoundBody(
            new BodyModel(BodyKind.Multipart, media.ContentType, "", type0, !body.Required) { Parts = parts.ToEquatableArray() },
            bound.ToEquatableArray(),
            default,
            Schema: null
        );
    }

    private bool IsFile(ApiSchema? schema) =>
        schema is not null && types.Target(schema) is { Types: SchemaTypes.String or SchemaTypes.None, Format: "binary" };

    private TypeRef File() => new() { Kind = TypeKind.Stream, Name = context.SupportNamespace + ".ApiFile" };

    private TypeRef Files() =>
        new()
        {
            Kind = TypeKind.List,
            Name = $"global::System.Collections.Generic.IReadOnlyList<{context.SupportNamespace}.ApiFile>",
            Element = File(),
        };
}
