using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Parameters, those of the path and those of the operation made one list.</summary>
internal sealed class ParameterMapper(ReadContext context, SchemaMapper schemas, MediaMapper media)
{
    private const string Section = "parameters";

    /// <summary>Maps one list; null when a parameter cannot be served, which costs the operation.</summary>
    public List<ApiParameter>? Map(IList<IOpenApiParameter>? parameters, JsonArray? raw, string pointer)
    {
        var mapped = new List<ApiParameter>(parameters?.Count ?? 0);
        for (var i = 0; i < (parameters?.Count ?? 0); i++)
        {
            if (i >= (raw?.Count ?? 0) || raw![i] is not JsonObject node)
            {
                continue;
            }

            var place = JsonPointerText.Child(pointer, i);
            var parameter = parameters![i];
            if (ReadContext.ReferenceName(node, Section) is { } name)
            {
                if (context.Component(Section, name) is not { } target || !TryComponent(name, out parameter))
                {
                    return null;
                }

                (node, place) = (target, ReadContext.ComponentPointer(Section, name));
            }

            if (IsIgnored(parameter))
            {
                context.Diagnostics.AtKey(
                    DiagnosticIds.FeatureIgnored,
                    place,
                    $"the header parameter '{parameter.Name}'",
                    "the client sets this header itself"
                );
                continue;
            }

            if (Map(parameter, node, place) is not { } one)
            {
                return null;
            }

            if (mapped.Exists(known => IsSame(known, one)))
            {
                ReportDuplicate(context.Diagnostics, context.Origins.Of(place), one.Name);
                continue;
            }

            mapped.Add(one);
        }

        return mapped;
    }

    /// <summary>The path's parameters followed by the operation's, which replace those of the same name and place.</summary>
    public static EquatableArray<ApiParameter> Merge(List<ApiParameter> path, List<ApiParameter> operation)
    {
        if (path.Count == 0)
        {
            return operation.ToEquatableArray();
        }

        var merged = new List<ApiParameter>(path.Count + operation.Count);
        foreach (var parameter in path)
        {
            if (!operation.Exists(own => IsSame(own, parameter)))
            {
                merged.Add(parameter);
            }
        }

        merged.AddRange(operation);
        return merged.ToEquatableArray();
    }

    /// <summary>A parameter is known by its name and place; the first one counts.</summary>
    public static void ReportDuplicate(DiagnosticSink diagnostics, Origin origin, string name) =>
        diagnostics.AtKey(DiagnosticIds.InvalidValue, origin, name, "a parameter that is not in this list already", "it is left out");

    private static bool IsSame(ApiParameter left, ApiParameter right) =>
        left.Location == right.Location && string.Equals(left.Name, right.Name, StringComparison.Ordinal);

    private bool TryComponent(string name, out IOpenApiParameter parameter)
    {
        parameter = null!;
        return context.Document.Components?.Parameters is { } known && known.TryGetValue(name, out parameter!);
    }

    /// <summary>OpenAPI says that header parameters of these names shall be ignored.</summary>
    private static bool IsIgnored(IOpenApiParameter parameter) =>
        parameter.In == Microsoft.OpenApi.ParameterLocation.Header
        && parameter.Name is { } name
        && (
            name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        );

    private static ParameterStyle? Style(IOpenApiParameter parameter, JsonObject raw) =>
        raw.Text("style") is ParameterStyles.TabDelimited ? ParameterStyle.TabDelimited : ParameterStyles.Of(parameter.Style);

    private ApiParameter? Map(IOpenApiParameter parameter, JsonObject raw, string pointer)
    {
        if (parameter.Name is not { Length: > 0 } name)
        {
            context.Diagnostics.AtKey(DiagnosticIds.OperationSkipped, pointer, "a parameter without a name");
            return null;
        }

        if (ParameterStyles.Of(parameter.In) is not { } location || Style(parameter, raw) is not { } style)
        {
            context.Diagnostics.AtKey(DiagnosticIds.OperationSkipped, pointer, $"the place or style of the parameter '{name}'");
            return null;
        }

        var content = media.Map(parameter.Content, raw.Object("content"), pointer + "/content");
        var schema = raw["schema"] is { } node ? schemas.Map(node, pointer + "/schema") : null;
        if (!content.IsEmpty)
        {
            schema ??= content[0].Schema;
        }

        return new ApiParameter
        {
            Pointer = pointer,
            Name = name,
            Location = location,
            Required = parameter.Required || location == ParameterLocation.Path,
            Description = JsonAccess.Prose(parameter.Description),
            Deprecated = parameter.Deprecated,
            Schema = schema ?? new ApiSchema { Pointer = pointer, Types = SchemaTypes.String },
            Style = style,
            Explode = style != ParameterStyle.TabDelimited && parameter.Explode,
            AllowReserved = parameter.AllowReserved,
            ContentType = content.IsEmpty ? null : content[0].ContentType,
            Filter = SchemaExtensionReader.Filter(raw),
            DateFormat = raw.Text("x-date-format"),
            CSharpName = SchemaExtensionReader.CSharpName(raw),
            Example = media.Example(raw, raw["schema"], pointer) ?? (content.IsEmpty ? null : content[0].Example),
        };
    }
}
