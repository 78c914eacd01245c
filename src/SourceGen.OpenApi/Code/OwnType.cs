namespace SourceGen.OpenApi;

/// <summary>How values of a type of the consumer's own become text or JSON.</summary>
internal enum OwnTypeForm
{
    /// <summary>The type's own <c>Parse(string, IFormatProvider)</c>, and <c>IFormattable</c>.</summary>
    ParseMethod,

    /// <summary><c>IParsable&lt;T&gt;</c> where the type shows no such method itself, and <c>IFormattable</c>.</summary>
    Parsable,

    /// <summary>A converter with static methods <c>Parse</c> and <c>Format</c>.</summary>
    TextConverter,

    /// <summary>A <c>JsonConverter&lt;T&gt;</c>.</summary>
    JsonConverter,
}

/// <summary>An <c>OpenApiType</c> item of the project: a type of the consumer's own, and what it stands in place of.</summary>
/// <param name="Written">The type as the project writes it.</param>
internal sealed record OwnType(string Written)
{
    /// <summary>The type's C# text.</summary>
    public string Name { get; init; } = "";

    /// <summary>The type's own name, as an identifier that others can be made of.</summary>
    public string Stem { get; init; } = "";

    /// <summary>The format that it stands for.</summary>
    public string? Format { get; init; }

    /// <summary>The schema that it stands for.</summary>
    public string? Schema { get; init; }

    /// <summary>The one document in which it does; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>The converter's C# text.</summary>
    public string? Converter { get; init; }

    public OwnTypeForm Form { get; init; }

    public bool IsValueType { get; init; }

    public bool IsInterface { get; init; }

    /// <summary>True where values can be held against each other.</summary>
    public bool IsComparable { get; init; }

    /// <summary>Why the type cannot be used; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What it stands in place of, for people.</summary>
    public string Target => Format is not null ? "the format '" + Format + "'" : "the schema '" + Schema + "'";

    public bool IsFor(string document) => Problem is null && (Document is null || IsDocument(document));

    public bool IsDocument(string document) => string.Equals(Document, document, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The file with the code that reads and writes values of a type of the consumer's own.</summary>
internal sealed record OwnTypeFile(FileHeader Header) : GeneratedFile(Header)
{
    public required OwnType Type { get; init; }

    /// <summary>The class in the file.</summary>
    public required string ClassName { get; init; }

    /// <summary>True where the values are numbers on the wire.</summary>
    public required bool IsNumber { get; init; }
}

/// <summary>A file that does nothing but fail: an item names a type that cannot be used.</summary>
internal sealed record OwnTypeProblemFile(FileHeader Header) : GeneratedFile(Header)
{
    public required OwnType Type { get; init; }
}
