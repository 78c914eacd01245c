namespace SourceGen.OpenApi;

/// <summary>Serialization styles and locations, from Microsoft.OpenApi's names to ours.</summary>
internal static class ParameterStyles
{
    /// <summary>The name that a list of Swagger 2.0 with tabs between its values has here; OpenAPI has none.</summary>
    public const string TabDelimited = "tabDelimited";

    /// <summary>Null for none and for styles that only 3.2 has.</summary>
    public static ParameterStyle? Of(Microsoft.OpenApi.ParameterStyle? style) =>
        style switch
        {
            Microsoft.OpenApi.ParameterStyle.Simple => ParameterStyle.Simple,
            Microsoft.OpenApi.ParameterStyle.Form => ParameterStyle.Form,
            Microsoft.OpenApi.ParameterStyle.Label => ParameterStyle.Label,
            Microsoft.OpenApi.ParameterStyle.Matrix => ParameterStyle.Matrix,
            Microsoft.OpenApi.ParameterStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
            Microsoft.OpenApi.ParameterStyle.PipeDelimited => ParameterStyle.PipeDelimited,
            Microsoft.OpenApi.ParameterStyle.DeepObject => ParameterStyle.DeepObject,
            _ => null,
        };

    /// <summary>A style by its name in the document; null for none and for one that is unknown.</summary>
    public static ParameterStyle? Of(string? style) =>
        style switch
        {
            "simple" => ParameterStyle.Simple,
            "form" => ParameterStyle.Form,
            "label" => ParameterStyle.Label,
            "matrix" => ParameterStyle.Matrix,
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "deepObject" => ParameterStyle.DeepObject,
            _ => null,
        };

    /// <summary>Null where the location is missing or only 3.2 has it.</summary>
    public static ParameterLocation? Of(Microsoft.OpenApi.ParameterLocation? location) =>
        location switch
        {
            Microsoft.OpenApi.ParameterLocation.Path => ParameterLocation.Path,
            Microsoft.OpenApi.ParameterLocation.Query => ParameterLocation.Query,
            Microsoft.OpenApi.ParameterLocation.Header => ParameterLocation.Header,
            Microsoft.OpenApi.ParameterLocation.Cookie => ParameterLocation.Cookie,
            _ => null,
        };
}
