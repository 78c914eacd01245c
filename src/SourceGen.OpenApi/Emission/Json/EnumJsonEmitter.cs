namespace SourceGen.OpenApi;

/// <summary>Writes the static class that reads and writes an open enum; known values cost no allocation.</summary>
internal static class EnumJsonEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        var hasNumbers = model.Values.AsSpan().ToArray().Any(static value => value.IsNumber);
        Header(writer, model);
        using (writer.Block())
        {
            writer.Line("/// <summary>Reads the value that the reader stands on; one that is not listed is kept as it came.</summary>");
            writer.Line($"public static {model.Type.Name} Read(ref {support}.JsonCursor reader, {support}.JsonReadState state)");
            using (writer.Block())
            {
                writer.Line($"{support}.JsonText.Expect{(hasNumbers ? "TextOrNumber" : "")}(ref reader, \"text\");");
                writer.Line("var text = reader.Utf8Value;");
                writer.Line("switch (text.Length)");
                using (writer.Block())
                {
                    EmitCases(writer, model, support);
                }
            }

            writer.Line();
            writer.Line("/// <summary>Writes the value as it stands on the wire.</summary>");
            writer.Line($"public static void Write({JsonCode.Writer} writer, {model.Type.Name} value)");
            using (writer.Block())
            {
                if (hasNumbers)
                {
                    EmitNumbers(writer, model);
                }

                writer.Line("writer.WriteStringValue(value.Value);");
            }
        }
    }

    public static void EmitInteger(SourceWriter writer, EnumModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        Header(writer, model);
        using (writer.Block())
        {
            writer.Lines(
                $$"""
                /// <summary>Reads the number that the reader stands on; one that is not listed is kept as it came.</summary>
                public static {{model.Type.Name}} Read(ref {{support}}.JsonCursor reader, {{support}}.JsonReadState state) => new({{support}}.JsonNumber.ReadInt64(ref reader));

                /// <summary>Writes the number.</summary>
                public static void Write({{JsonCode.Writer}} writer, {{model.Type.Name}} value) => writer.WriteNumberValue(value.Value);
                """
            );
        }
    }

    private static void Header(SourceWriter writer, EnumModel model)
    {
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Type.Name}\"/>.</summary>");
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"internal static class {model.JsonClass}");
    }

    private static void EmitCases(SourceWriter writer, EnumModel model, string support)
    {
        var values = model
            .Values.AsSpan()
            .ToArray()
            .Select(static value => (Value: value, Length: System.Text.Encoding.UTF8.GetByteCount(value.Wire)));
        foreach (var (value, length) in values.OrderBy(static pair => pair.Length))
        {
            writer.Line($"case {length} when {support}.JsonMembers.Is(text, {CSharpText.Utf8Literal(value.Wire)}):");
            using (writer.Indent())
            {
                writer.Line($"return {model.Type.Name}.{CSharpText.Identifier(value.Name)};");
            }
        }

        writer.Line("default:");
        using (writer.Indent())
        {
            writer.Line("return new(state.Intern(text));");
        }
    }

    /// <summary>Values that stand without quotes on the wire are written so.</summary>
    private static void EmitNumbers(SourceWriter writer, EnumModel model)
    {
        writer.Line("switch (value.Value)");
        using (writer.Block())
        {
            foreach (var value in model.Values)
            {
                if (value.IsNumber)
                {
                    writer.Line($"case {model.Type.Name}.Wire.{CSharpText.Identifier(value.Name)}:");
                }
            }

            using (writer.Indent())
            {
                writer.Line("writer.WriteRawValue(value.Value);");
                writer.Line("return;");
            }
        }

        writer.Line();
    }
}
