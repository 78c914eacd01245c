namespace SourceGen.OpenApi;

/// <summary>Writes the static class that reads and writes a record.</summary>
internal static class RecordJsonEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Type.Name}\"/>.</summary>");
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"internal static class {model.JsonClass}");
        using (writer.Block())
        {
            if (!model.Properties.IsEmpty)
            {
                RecordReaderEmitter.EmitNames(writer, model, support);
                writer.Line();
                RecordWriterEmitter.EmitNames(writer, model);
                writer.Line();
            }

            RecordReaderEmitter.Emit(writer, model, support);
            writer.Line();
            RecordWriterEmitter.Emit(writer, model, support);
        }
    }
}
