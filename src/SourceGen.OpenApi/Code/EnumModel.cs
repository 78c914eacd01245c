namespace SourceGen.OpenApi;

/// <summary>An emitted open enum: a struct that keeps whatever stood on the wire.</summary>
internal sealed record EnumModel : TypeModel
{
    /// <summary>The nested class with the wire values as constants.</summary>
    public const string WireClass = "Wire";

    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>True when the values are 64-bit integers.</summary>
    public bool IsInteger { get; init; }
}

/// <summary>One listed value.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Wire">The text on the wire; digits for an integer.</param>
/// <param name="IsNumber">True when the value stands without quotes, among others that are text.</param>
/// <param name="Summary">Documentation.</param>
internal sealed record EnumValueModel(string Name, string Wire, bool IsNumber, string? Summary);
