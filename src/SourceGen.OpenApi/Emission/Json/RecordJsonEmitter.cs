namespace SourceGen.OpenApi;

/// <summary>Writes the class that reads and writes a record.</summary>
internal static class RecordJsonEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        var type = model.Type.Name;
        using (JsonClassEmitter.Begin(writer, model, support))
        {
            if (model.Derived.IsEmpty)
            {
                writer.Line(
                    $"public static {type} Read(ref {support}.JsonCursor reader, {support}.JsonReadState state) => new(ref reader, state);"
                );
            }
            else
            {
                EmitDispatch(writer, model, support);
            }

            writer.Line($"public static void Write({JsonCode.Writer} writer, {type} value) => value.WriteJson(writer);");
        }
    }

    private static void EmitDispatch(SourceWriter writer, RecordModel model, string support)
    {
        writer.Line(
            "/// <summary>Reads the object as the type that its discriminator names; as the base where it names none that is known.</summary>"
        );
        writer.Line($"public static {model.Type.Name} Read(ref {support}.JsonCursor reader, {support}.JsonReadState state)");
        using (writer.Block())
        {
            writer.Line($"switch ({support}.JsonUnions.FindText(reader, {CSharpText.Utf8Literal(model.Discriminator!)}))");
            using (writer.Block())
            {
                foreach (var derived in model.Derived)
                {
                    writer.Line($"case {CSharpText.Literal(derived.Value)}: return {derived.Type.JsonClass}.Read(ref reader, state);");
                }

                writer.Line("default: return new(ref reader, state);");
            }
        }
    }
}
