using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>What the mappers of one document share.</summary>
internal sealed class ReadContext
{
    private const string ComponentPrefix = "#/components/";

    public required SpecFile File { get; init; }

    /// <summary>The document as read and normalised: OpenAPI 3, every <c>$ref</c> to a component of this document that exists.</summary>
    public required JsonObject Root { get; init; }

    /// <summary>The same as Microsoft.OpenApi reads it.</summary>
    public required OpenApiDocument Document { get; init; }

    public required DiagnosticSink Diagnostics { get; init; }

    /// <summary>Where the nodes of <see cref="Root"/> were written.</summary>
    public required OriginMap Origins { get; init; }

    /// <summary>Operations in the document, those included that were taken out on the way.</summary>
    public required int OperationCount { get; init; }

    /// <summary><c>x-stainless-pagination-property</c> occurs: only then are schemas searched for it.</summary>
    public bool HasStainlessMarks { get; init; }

    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Tells words of schemas that mean nothing.</summary>
    public MisspeltWords Words => field ??= new MisspeltWords(Diagnostics);

    /// <summary>False where nobody would be told what examples lack.</summary>
    public bool ChecksExamples { get; init; }

    /// <summary>Compares examples with schemas; null where that is off.</summary>
    public ExampleChecker? Examples => ChecksExamples ? field ??= new ExampleChecker(this) : null;

    /// <summary>Says that the generator itself failed at a place; the rest of the document goes on.</summary>
    public void Fault(string pointer, Exception failure) =>
        Diagnostics.AtKey(DiagnosticIds.Internal, pointer, File.RelativePath, failure.GetType().Name + ": " + failure.Message);

    /// <summary>The name of the component that a normalised <c>$ref</c> names; null when the object is no reference.</summary>
    public static string? ReferenceName(JsonObject? node, string section)
    {
        if (node is null || !node.TryGetPropertyValue("$ref", out var value) || JsonAccess.AsText(value) is not { } reference)
        {
            return null;
        }

        var start = ComponentPrefix.Length + section.Length + 1;
        return reference.Length > start && reference.StartsWith(ComponentPrefix, StringComparison.Ordinal)
            ? JsonPointerText.Unescape(reference.Substring(start))
            : null;
    }

    /// <summary>Where a component stands in the tree.</summary>
    public static string ComponentPointer(string section, string name) => JsonPointerText.Child("/components/" + section, name);

    public JsonObject? Component(string section, string name) => Root.Object("components").Object(section)?[name] as JsonObject;
}
