namespace SourceGen.OpenApi;

/// <summary>Which token of the document a diagnostic underlines.</summary>
internal enum DiagnosticTarget
{
    /// <summary>The member's name, or the whole entry of a list.</summary>
    Key,

    /// <summary>The member's value.</summary>
    Value,
}

/// <summary>A place in the text itself, for documents that have no structure to point into.</summary>
internal sealed record TextRange(int Start, int Length);

/// <summary>A diagnostic before it has a position: it names the place by JSON Pointer, so that moving text about leaves it equal.</summary>
internal sealed record DiagnosticInfo
{
    /// <summary>The id of a descriptor in <see cref="DiagnosticDescriptors"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The project-relative path of the file in which the place was written: the document, or one that it points into.</summary>
    public required string Path { get; init; }

    /// <summary>JSON Pointer into that file; <c>""</c> is the file itself.</summary>
    public required string Pointer { get; init; }

    public DiagnosticTarget Target { get; init; }

    /// <summary>Set only where the text could not be read as a tree, or where a pointer cannot tell two places apart.</summary>
    public TextRange? Range { get; init; }

    /// <summary>For a text as value: the character in it that is wrong; null where all of it is.</summary>
    public int? Offset { get; init; }

    /// <summary>What fills the descriptor's message.</summary>
    public EquatableArray<string> Arguments { get; init; }

    /// <summary>A diagnostic at the name of what was written at <paramref name="origin"/>.</summary>
    public static DiagnosticInfo AtKey(string id, Origin origin, params string[] arguments) =>
        At(id, origin, DiagnosticTarget.Key, arguments);

    /// <summary>The same for a place that nothing has moved.</summary>
    public static DiagnosticInfo AtKey(string id, string path, string pointer, params string[] arguments) =>
        AtKey(id, new Origin(path, pointer), arguments);

    /// <summary>A diagnostic at the value that was written at <paramref name="origin"/>.</summary>
    public static DiagnosticInfo AtValue(string id, Origin origin, params string[] arguments) =>
        At(id, origin, DiagnosticTarget.Value, arguments);

    /// <summary>A diagnostic at a stretch of the text.</summary>
    public static DiagnosticInfo AtRange(string id, string path, TextRange range, params string[] arguments) =>
        new()
        {
            Id = id,
            Path = path,
            Pointer = "",
            Range = range,
            Arguments = new EquatableArray<string>(arguments),
        };

    private static DiagnosticInfo At(string id, Origin origin, DiagnosticTarget target, string[] arguments) =>
        new()
        {
            Id = id,
            Path = origin.File,
            Pointer = origin.Pointer,
            Target = target,
            Arguments = new EquatableArray<string>(arguments),
        };
}
