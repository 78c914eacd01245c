namespace SourceGen.OpenApi;

/// <summary>One parameter as the emitted code describes it to the request-building code; what is at its default is null.</summary>
internal sealed record ParameterModel
{
    /// <summary>The static field that holds the description.</summary>
    public required string Field { get; init; }

    /// <summary>A member of the support code's <c>ParameterPlace</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The wire name, or the JSON Pointer of a body's member.</summary>
    public required string WireName { get; init; }

    public required TypeRef Type { get; init; }

    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>The value is written as JSON text: the document describes the parameter by a JSON media type.</summary>
    public bool IsJson { get; init; }

    public string? DateFormat { get; init; }

    public bool IsUnixTime { get; init; }

    public bool IsText { get; init; }

    public bool IsPhone { get; init; }

    public bool DropsPlus { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A .NET pattern.</summary>
    public string? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public decimal? MultipleOf { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public EquatableArray<string> Allowed { get; init; }

    /// <summary>True for a list whose items are written as plain text: it can be given as alternatives.</summary>
    public bool TakesMany => !IsJson && Type is { Kind: TypeKind.List, ElementNullable: false, Element: { IsScalar: true } };
}
