namespace SourceGen.OpenApi;

/// <summary>Writes the converter through which System.Text.Json gets at a type's own code.</summary>
internal static class ConverterEmitter
{
    public static void Emit(SourceWriter writer, TypeModel type, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        writer.Line($"/// <summary>Lets System.Text.Json read and write <see cref=\"{type.Type.Name}\"/>.</summary>");
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"internal sealed class {type.Converter} : global::System.Text.Json.Serialization.JsonConverter<{type.Type.Name}>");
        using (writer.Block())
        {
            writer.Lines(
                $$"""
                public override {{type.Type.Name}} Read(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
                    {{support}}.JsonInterop.Read<{{type.Type.Name}}>(ref reader, {{type.Type.JsonClass}}.Read);

                public override void Write({{JsonCode.Writer}} writer, {{type.Type.Name}} value, global::System.Text.Json.JsonSerializerOptions options) =>
                    {{type.Type.JsonClass}}.Write(writer, value);
                """
            );
        }
    }
}
