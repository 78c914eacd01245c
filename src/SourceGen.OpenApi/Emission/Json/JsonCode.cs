namespace SourceGen.OpenApi;

/// <summary>The C# that reads and writes a value of any type; for every emitter that touches JSON.</summary>
internal static class JsonCode
{
    /// <summary>An expression that converts to <c>JsonRead&lt;T&gt;</c>: a method group or a static lambda.</summary>
    public static string ReadDelegate(TypeRef type, string support) =>
        throw new InvalidOperationException($"Not usable yet: {type.Name} {support}.");

    /// <summary>An expression that converts to <c>JsonWrite&lt;T&gt;</c>.</summary>
    public static string WriteDelegate(TypeRef type, string support) =>
        throw new InvalidOperationException($"Not usable yet: {type.Name} {support}.");
}
