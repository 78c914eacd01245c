using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>The whole document to <see cref="ApiModel"/>.</summary>
internal static class ModelMapper
{
    public static ApiModel Map(ReadContext context)
    {
        var document = context.Document;
        var root = context.Root;
        var schemas = new SchemaMapper(context);
        var security = new SecurityMapper(context);
        var model = new ApiModel
        {
            Path = context.File.RelativePath,
            Settings = context.File.Settings,
            Origins = context.Origins.ToTable(),
            Title = document.Info?.Title ?? "",
            Version = document.Info?.Version,
            Description = JsonAccess.Prose(document.Info?.Description),
            Servers = ServerMapper.Map(document.Servers, "/servers"),
            SecuritySchemes = security.MapSchemes(),
            Security = security.MapRequirements(root.Array("security"), "/security"),
            Tags = Tags(document),
            Schemas = Schemas(context, schemas),
            Operations = new OperationMapper(context, schemas, security).Map(),
            EmptyAsNull = root.Flag("x-empty-as-null"),
            RequestIdHeader = root.Text("x-request-id-header"),
            RateLimit = RateLimitReader.Read(root.Object("x-rate-limit")),
            OperationCount = context.OperationCount,
        };
        OperationChecks.Run(model, context.Diagnostics);
        return model with { Operations = PaginationChecks.Run(model, context.Diagnostics) };
    }

    private static EquatableArray<ApiTag> Tags(OpenApiDocument document)
    {
        if (document.Tags is null || document.Tags.Count == 0)
        {
            return default;
        }

        var tags = new List<ApiTag>(document.Tags.Count);
        foreach (var tag in document.Tags)
        {
            if (tag.Name is { Length: > 0 } name)
            {
                tags.Add(new ApiTag(name, JsonAccess.Prose(tag.Description)));
            }
        }

        return tags.ToEquatableArray();
    }

    private static EquatableArray<NamedSchema> Schemas(ReadContext context, SchemaMapper mapper)
    {
        if (context.Root.Object("components").Object(SchemaMapper.Section) is not { Count: > 0 } components)
        {
            return default;
        }

        var schemas = new List<NamedSchema>(components.Count);
        foreach (var component in components)
        {
            var pointer = ReadContext.ComponentPointer(SchemaMapper.Section, component.Key);
            try
            {
                schemas.Add(new NamedSchema(component.Key, mapper.MapComponent(component.Value, pointer)));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                context.Fault(pointer, failure);
                schemas.Add(new NamedSchema(component.Key, new ApiSchema { Pointer = pointer }));
            }
        }

        return schemas.ToEquatableArray();
    }
}
