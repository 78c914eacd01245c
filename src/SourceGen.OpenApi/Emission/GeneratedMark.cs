namespace SourceGen.OpenApi;

/// <summary>The attribute on every emitted type.</summary>
internal static class GeneratedMark
{
    public const string Attribute = "[global::System.CodeDom.Compiler.GeneratedCode(\"SourceGen.OpenApi\", \"0.1.0\")]";
}
