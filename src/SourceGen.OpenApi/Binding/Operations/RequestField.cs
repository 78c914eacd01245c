namespace SourceGen.OpenApi;

/// <summary>Something that a request carries under a name: a parameter, or a member of the JSON body.</summary>
internal sealed record RequestField
{
    public required string Pointer { get; init; }

    /// <summary>The name in the document, from which the C# name comes.</summary>
    public required string Name { get; init; }

    /// <summary>The name on the wire: as in the document, or the JSON Pointer of a body's member.</summary>
    public required string WireName { get; init; }

    /// <summary>A member of the support code's <c>ParameterPlace</c>.</summary>
    public required string Place { get; init; }

    public required ApiSchema Schema { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Description { get; init; }

    public ApiFilterHint? Filter { get; init; }

    public string? DateFormat { get; init; }

    public string? CSharpName { get; init; }

    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    public bool IsJson { get; init; }

    public bool InBody => string.Equals(Place, "Body", StringComparison.Ordinal);

    /// <summary>How <c>x-pagination</c> refers to it.</summary>
    public string Reference => InBody ? "body:" + WireName : WireName;

    public static RequestField Of(ApiParameter parameter)
    {
        var isForm = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie;
        return new RequestField
        {
            Pointer = parameter.Pointer,
            Name = parameter.Name,
            WireName = parameter.Name,
            Place = parameter.Location.ToString(),
            Schema = parameter.Schema,
            IsRequired = parameter.Required,
            IsDeprecated = parameter.Deprecated,
            Description = parameter.Description,
            Filter = parameter.Filter,
            DateFormat = parameter.DateFormat,
            CSharpName = parameter.CSharpName,
            Style = parameter.Style == (isForm ? ParameterStyle.Form : ParameterStyle.Simple) ? null : parameter.Style,
            Explode = parameter.Explode == isForm ? null : parameter.Explode,
            AllowReserved = parameter.AllowReserved,
            IsJson = parameter.ContentType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0,
        };
    }

    public static RequestField Of(ApiProperty property) =>
        new()
        {
            Pointer = property.Schema.Pointer,
            Name = property.Name,
            WireName = JsonPointerText.Child("", property.Name),
            Place = "Body",
            Schema = property.Schema,
            IsRequired = property.Required,
            IsDeprecated = property.Schema.Deprecated,
            Description = property.Schema.Description,
            Filter = property.Schema.Extensions.Filter,
            DateFormat = property.Schema.Extensions.DateFormat,
            CSharpName = property.Schema.Extensions.CSharpName,
        };
}
