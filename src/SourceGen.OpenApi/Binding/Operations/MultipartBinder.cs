namespace SourceGen.OpenApi;

/// <summary>Binds multipart bodies: each part is an argument.</summary>
internal sealed class MultipartBinder(TypeTable types, BindingContext context)
{
    /// <summary>The name of the parts where only prose gives one.</summary>
    private const string UsualName = "file";

    private readonly EncodingBinder _encodings = new(types, context);

    public BoundBody? Bind(ApiOperation operation, ApiRequestBody body, ApiMedia media, string stem, NamePool arguments)
    {
        var place = types.Graph.Follow(media.Schema ?? SchemaGraph.Anything);
        if (types.Shapes.Settled(place).Shape is SchemaShape.Scalar or SchemaShape.Enum or SchemaShape.List)
        {
            return OfFiles(operation, body, media, place.Schema, arguments);
        }

        var collected = MemberCollector.Collect(types.Graph, place, baseComponent: null);
        var parts = new List<BoundPart>();
        foreach (var member in collected.Members)
        {
            var target = types.Target(member.Schema);
            if (member.Schema.ReadOnly || target.ReadOnly)
            {
                continue;
            }

            var part = new BodyPartModel
            {
                Name = member.WireName,
                Argument = arguments.Reserve(CSharpNames.Camel(member.Schema.Extensions.CSharpName ?? member.WireName)),
                Local = "",
                Type = TypeOf(member.Schema, stem + CSharpNames.Pascal(member.WireName)),
                IsOptional = !member.IsRequired || !body.Required,
                Encoding = _encodings.OfPart(media, member.WireName),
                ContentType = target.ContentMediaType,
            };
            parts.Add(new BoundPart(part, member.Schema.Description ?? target.Description));
        }

        if (collected.AllowsAdditional || parts.Count == 0)
        {
            parts.Add(new BoundPart(Further(collected.Additional, stem, arguments), "Further parts by their names."));
        }

        return Whole(body, media, parts, arguments);
    }

    /// <summary>A body that is files and nothing else: parts of the one name that such servers expect.</summary>
    private BoundBody? OfFiles(ApiOperation operation, ApiRequestBody body, ApiMedia media, ApiSchema schema, NamePool arguments)
    {
        var isList = schema.Items is not null;
        if (!FileSchemas.IsFile(schema) && !FileSchemas.IsFileList(schema, types.Graph))
        {
            context.Report(DiagnosticIds.OperationSkipped, operation.Pointer, "its multipart body names no parts");
            return null;
        }

        var part = new BodyPartModel
        {
            Name = UsualName,
            Argument = arguments.Reserve(isList ? UsualName + "s" : UsualName),
            Local = "",
            Type = isList ? Files() : File(),
            IsOptional = !body.Required,
        };
        return Whole(body, media, [new BoundPart(part, body.Description ?? schema.Description)], arguments);
    }

    private BodyPartModel Further(ApiSchema? additional, string stem, NamePool arguments)
    {
        var isValue =
            additional is not null
            && !FileSchemas.IsFile(types.Target(additional))
            && types.Target(additional) is not { Types: SchemaTypes.None };
        var element = isValue ? types.Resolve(additional!, stem + "Part") : File();
        return new BodyPartModel
        {
            Name = "",
            Argument = arguments.Reserve("parts"),
            Local = "",
            Type = new TypeRef
            {
                Kind = TypeKind.Map,
                Name = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {element.Name}>",
                Element = element,
            },
            IsOptional = true,
            IsFurther = true,
        };
    }

    private static BoundBody Whole(ApiRequestBody body, ApiMedia media, List<BoundPart> parts, NamePool arguments)
    {
        var bound = parts.ConvertAll(part =>
            part with
            {
                Model = part.Model with { Local = arguments.Reserve(part.Model.Argument.TrimStart('@') + "Part") },
            }
        );
        return new BoundBody(
            new BodyModel(BodyKind.Multipart, media.ContentType, "", new TypeRef { Kind = TypeKind.Json, Name = "object" }, !body.Required)
            {
                Parts = bound.Select(static part => part.Model).ToEquatableArray(),
            },
            bound
                .Select(static part => new ArgumentModel
                {
                    Name = part.Model.Argument,
                    Type = part.Model.Type,
                    IsOptional = part.Model.IsOptional,
                    Summary = part.Summary,
                })
                .ToEquatableArray(),
            default,
            Schema: null
        );
    }

    private TypeRef TypeOf(ApiSchema schema, string hint)
    {
        var target = types.Target(schema);
        return FileSchemas.IsFile(target) ? File()
            : FileSchemas.IsFileList(target, types.Graph) ? Files()
            : types.Resolve(schema, hint);
    }

    private TypeRef File() => new() { Kind = TypeKind.Stream, Name = context.SupportNamespace + ".ApiFile" };

    private TypeRef Files() =>
        new()
        {
            Kind = TypeKind.List,
            Name = $"global::System.Collections.Generic.IReadOnlyList<{context.SupportNamespace}.ApiFile>",
            Element = File(),
        };

    private sealed record BoundPart(BodyPartModel Model, string? Summary);
}
