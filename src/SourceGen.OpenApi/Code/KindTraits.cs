namespace SourceGen.OpenApi;

/// <summary>Where the code that reads and writes a kind as JSON stands.</summary>
internal enum JsonRoute
{
    /// <summary>A method of the support code for each of reading and writing.</summary>
    Helper,

    /// <summary>The static class emitted beside the type, <see cref="TypeRef.JsonClass"/>.</summary>
    EmittedClass,

    /// <summary>A method for lists or maps, given the code of the element.</summary>
    Elements,

    /// <summary>A method for the forms in <see cref="TypeRef.Wire"/>.</summary>
    PointInTime,

    /// <summary>The value never stands in JSON.</summary>
    None,
}

/// <summary>The kinds of JSON value that a value may be; what a union looks at first.</summary>
[Flags]
internal enum JsonTokens
{
    None = 0,
    Object = 1,
    Array = 2,
    Text = 4,
    Number = 8,
    Boolean = 16,
    Any = Object | Array | Text | Number | Boolean,
}

/// <summary>Which of a document's limits on values apply.</summary>
internal enum ValueBounds
{
    None,

    /// <summary>Length, pattern, listed values.</summary>
    Text,

    /// <summary>Text that must not be empty unless the document lists it.</summary>
    ListedText,

    /// <summary>Minimum, maximum, step.</summary>
    Number,

    /// <summary>Minimum and maximum, where the value is sent as a number.</summary>
    Seconds,
}

/// <summary>How a comparison for equality is called in a filter.</summary>
internal enum EqualityWord
{
    EqualTo,
    At,
    On,
}

/// <summary>All that follows from what kind of value a type is.</summary>
internal sealed record KindTraits
{
    public required TypeKind Kind { get; init; }

    /// <summary>The type in C#; null where each type of the kind has a name of its own.</summary>
    public string? Name { get; init; }

    /// <summary>The type in C# for targets without <see cref="Name"/>; null where it is the same.</summary>
    public string? OlderName { get; init; }

    public bool IsValueType { get; init; }

    public JsonRoute Route { get; init; }

    /// <summary>The method that reads a value, without the support namespace; for lists and maps it takes the element's.</summary>
    public string Reader { get; init; } = "";

    /// <summary>The method with the signature of <c>JsonRead&lt;T&gt;</c> that reads an item of a list.</summary>
    public string ItemReader { get; init; } = "";

    /// <summary>The method that writes a value; with <c>Text</c> at its end, the one that writes it in quotes.</summary>
    public string Writer { get; init; } = "";

    /// <summary>The writer's own method for a name and its value at once; null where there is none.</summary>
    public string? MemberWriter { get; init; }

    public JsonTokens Tokens { get; init; }

    /// <summary>True for what stands in a query, path, header or form field as one plain text.</summary>
    public bool IsScalar { get; init; }

    /// <summary>What follows a value to make it one that <c>RequestParameter</c> takes.</summary>
    public string ParameterMember { get; init; } = "";

    /// <summary>What follows a value to make it text; empty where it is text.</summary>
    public string TextMember { get; init; } = "ToString(global::System.Globalization.CultureInfo.InvariantCulture)";

    /// <summary>The comparer by content, a member of <c>Content</c>; null where the type's own equality serves.</summary>
    public string? Comparer { get; init; }

    /// <summary>What the value is called as a case of a union; null where it is called after its type.</summary>
    public string? CaseName { get; init; }

    /// <summary>Of several cases for the same JSON kind the one with the lowest number is tried first: what takes less comes before what takes more.</summary>
    public int CaseOrder { get; init; } = 5;

    /// <summary>False for interfaces, which C# cannot convert from, and for what may be anything.</summary>
    public bool ConvertsToUnion { get; init; } = true;

    public ValueBounds Bounds { get; init; }

    /// <summary>Of two numbers the one with the higher width holds the values of both; 0 for what is no number.</summary>
    public int Width { get; init; }

    public bool IsNumber => Width > 0;

    /// <summary>True for whole numbers that a <c>long</c> holds.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True for points in time and dates.</summary>
    public bool IsTime { get; init; }

    /// <summary>True for what may be an address or a token of a next page.</summary>
    public bool IsLink { get; init; }

    /// <summary>True for what may name a row.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>True for what may be an error's code.</summary>
    public bool IsErrorCode { get; init; }

    /// <summary>False for what cannot be compared with a bound in a filter.</summary>
    public bool IsComparable { get; init; } = true;

    /// <summary>True where a lower and an upper bound make a range.</summary>
    public bool HasRange { get; init; }

    public EqualityWord Equality { get; init; }

    /// <summary>The form of a walk's cursor over such values, a member of <c>CursorFormat</c>.</summary>
    public string CursorFormat { get; init; } = "Text";
}
