namespace SourceGen.OpenApi;

/// <summary>What stands before and in every emitted type.</summary>
internal static class TypeHeader
{
    public static void Emit(SourceWriter writer, TypeModel type, GeneratedFile file)
    {
        writer.Doc(type.Summary);
        writer.Remarks(type.Remarks);
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::{file.Namespace}.{type.Converter}))]");
        if (type.IsDeprecated)
        {
            writer.Line(GeneratorStamp.Obsolete);
        }
    }

    /// <summary><c>FromJson</c> and <c>ToJsonUtf8</c>; a derived type takes the latter from its base, which knows what it is.</summary>
    public static void EmitJsonMethods(SourceWriter writer, TypeModel type, string support, bool isDerived = false)
    {
        var json = type.Type.JsonClass;
        writer.Lines(
            $$"""
            /// <summary>Reads a value from UTF-8 JSON; text that does not fit raises an <see cref="{{support}}.ApiFormatException"/> that says where.</summary>
            /// <param name="utf8Json">The whole text, with nothing after it.</param>
            /// <returns>The value.</returns>
            public static {{(
                isDerived ? "new " : ""
            )}}{{type.Type.Name}} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => {{support}}.JsonBody.FromJson<{{type.Type.Name}}>(utf8Json, {{json}}.Read);
            """
        );
        if (!isDerived)
        {
            writer.Line();
            writer.Lines(
                $$"""
                /// <summary>Writes the value as UTF-8 JSON.</summary>
                /// <returns>The text, without blanks.</returns>
                public byte[] ToJsonUtf8() => {{support}}.JsonBody.ToUtf8(this, {{json}}.Write);
                """
            );
        }
    }
}
