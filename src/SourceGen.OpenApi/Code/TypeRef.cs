namespace SourceGen.OpenApi;

/// <summary>How points in time and numbers stand on the wire; several flags where any of them is read, the lowest one is written.</summary>
[Flags]
internal enum WireFormats
{
    /// <summary>The JSON form that the kind suggests (a number as a number, a date as ISO 8601 text).</summary>
    Default = 0,
    Iso8601 = 1,
    Rfc2822 = 2,
    UnixSeconds = 4,

    /// <summary>An object of seconds and nanoseconds.</summary>
    SecondsObject = 8,

    /// <summary>A number or boolean written as JSON text.</summary>
    Text = 16,

    /// <summary>A duration as .NET writes it, <c>1.02:03:04.5</c>, instead of ISO 8601.</summary>
    Clock = 32,
}

/// <summary>A C# type as the emitters write it, with its wire form.</summary>
internal sealed record TypeRef
{
    public required TypeKind Kind { get; init; }

    /// <summary>The type's C# text without a nullable mark, such as <c>string</c> or <c>global::System.Guid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>True for structs: a nullable one is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; init; }

    public WireFormats Wire { get; init; }

    /// <summary>Member names of <see cref="WireFormats.SecondsObject"/>.</summary>
    public ApiTimestamp? Timestamp { get; init; }

    /// <summary>The item type of a list or the value type of a map.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>True where items may be null.</summary>
    public bool ElementNullable { get; init; }

    /// <summary>For emitted types: the class with static methods <c>Read</c> and <c>Write</c>, which is their converter, fully qualified.</summary>
    public string? JsonClass { get; init; }

    /// <summary>For a type of the consumer's own: the item that names it, and what it stands in place of.</summary>
    public OwnTypeUse? Own { get; init; }

    /// <summary>What follows from the type's kind.</summary>
    public KindTraits Traits => Own is null ? KindTable.Of(Kind) : KindTable.Of(Own);

    /// <summary>What follows the name of a method of the support code that writes the value in another form than the usual one.</summary>
    public string Suffix => Wire is WireFormats.Text or WireFormats.Clock ? Wire.ToString() : "";

    /// <summary>The kinds of JSON value that the value may be, in any of its forms.</summary>
    public JsonTokens Tokens =>
        ((Wire & WireFormats.Text) == WireFormats.Text ? JsonTokens.Text : Traits.Tokens)
        | ((Wire & WireFormats.UnixSeconds) == WireFormats.UnixSeconds ? JsonTokens.Number : JsonTokens.None)
        | ((Wire & WireFormats.SecondsObject) == WireFormats.SecondsObject ? JsonTokens.Object : JsonTokens.None);

    /// <summary>True for what stands in a query as one plain text.</summary>
    public bool IsScalar => Traits.IsScalar;

    /// <summary>The type's C# text in a nullable position.</summary>
    public string NullableName => Name + "?";

    /// <summary>The type of a kind that has one name in C#.</summary>
    public static TypeRef Of(TypeKind kind, bool isOlder = false)
    {
        var traits = KindTable.Of(kind);
        return new TypeRef
        {
            Kind = kind,
            Name = (isOlder ? traits.OlderName : null) ?? traits.Name!,
            IsValueType = traits.IsValueType,
        };
    }
}

/// <summary>Where a type of the consumer's own stands.</summary>
/// <param name="Type">The type.</param>
/// <param name="Instead">The kind that the value would have without it.</param>
/// <param name="Tokens">The kinds of JSON value that it is on the wire.</param>
internal sealed record OwnTypeUse(OwnType Type, TypeKind Instead, JsonTokens Tokens);
