namespace SourceGen.OpenApi;

/// <summary>What stands before and in every emitted type.</summary>
internal static class TypeHeader
{
    public static void Emit(SourceWriter writer, TypeModel type, GeneratedFile file)
    {
        writer.Doc(type.Summary);
        writer.Remarks(type.Remarks);
        writer.Line($"[{GeneratorStamp.Text}, global::System.Text.Json.Serialization.JsonConverter(typeof({type.Type.JsonClass}))]");
        if (type.IsDeprecated)
        {
            writer.Line(GeneratorStamp.Obsolete);
        }
    }

    /// <summary><c>FromJson</c> and <c>ToJsonUtf8</c>; a derived type takes the latter from its base, which knows what it is.</summary>
    public static void EmitJsonMethods(SourceWriter writer, TypeModel type, string support, bool isDerived = false)
    {
        var json = type.Type.JsonClass;
        writer.Line("/// <summary>Reads a value from UTF-8 JSON.</summary>");
        writer.Line(
            $"public static {(isDerived ? "new " : "")}{type.Type.Name} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => {support}.JsonBody.FromJson<{type.Type.Name}>(utf8Json, {json}.Read);"
        );
        if (!isDerived)
        {
            writer.Line("/// <summary>Writes the value as UTF-8 JSON.</summary>");
            writer.Line($"public byte[] ToJsonUtf8() => {support}.JsonBody.ToUtf8(this, {json}.Write);");
        }
    }
}
