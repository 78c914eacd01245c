namespace SourceGen.OpenApi;

/// <summary>The attribute that says who wrote a type.</summary>
internal static class GeneratorStamp
{
    private static readonly string Version = typeof(GeneratorStamp).Assembly.GetName().Version!.ToString(3);

    /// <summary>The attribute without its brackets, where others stand beside it.</summary>
    public static string Text { get; } =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"SourceGen.OpenApi\", {CSharpText.Literal(Version)})";

    public static string Attribute { get; } = $"[{Text}]";

    public const string Obsolete = "[global::System.Obsolete(\"The API's description marks it as deprecated.\")]";
}
