namespace SourceGen.OpenApi;

/// <summary>Writes the method that reads a record: one pass over the members, a local for each.</summary>
internal static class RecordReaderEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        if (model.Derived.IsEmpty)
        {
            writer.Line(
                "/// <summary>Reads the object that the reader stands on. Of a member that occurs twice the last one counts.</summary>"
            );
            writer.Line($"public static {model.Type.Name} Read(ref {support}.JsonCursor reader, {support}.JsonReadState state)");
            EmitBody(writer, model, support);
            return;
        }

        EmitDispatch(writer, model, support);
        writer.Line();
        writer.Line($"private static {model.Type.Name} ReadOwn(ref {support}.JsonCursor reader, {support}.JsonReadState state)");
        EmitBody(writer, model, support);
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
                    writer.Line($"case {CSharpText.Literal(derived.Value)}:");
                    using (writer.Indent())
                    {
                        writer.Line($"return {derived.Type.JsonClass}.Read(ref reader, state);");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line("return ReadOwn(ref reader, state);");
                }
            }
        }
    }

    private static void EmitBody(SourceWriter writer, RecordModel model, string support)
    {
        var locals = LocalNames.Of(model.Properties);
        using (writer.Block())
        {
            writer.Line($"{support}.JsonMembers.Begin(ref reader);");
            EmitLocals(writer, model, locals, support);
            if (!model.Properties.IsEmpty)
            {
                writer.Line("var member = -1;");
            }

            writer.Line($"while (reader.NextMember({(model.Properties.IsEmpty ? "" : "Names, ref member")}))");
            using (writer.Block())
            {
                if (model.Additional is not null)
                {
                    writer.Line("var name = reader.Utf8Value;");
                }

                writer.Line("reader.ReadValue();");
                if (model.Properties.IsEmpty)
                {
                    EmitUnknown(writer, model, support);
                }
                else
                {
                    EmitSwitch(writer, model, locals, support);
                }
            }

            writer.Line();
            EmitResult(writer, model, locals, support);
        }
    }

    private static void EmitLocals(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
        for (var i = 0; i < locals.Length; i++)
        {
            var property = model.Properties[i];
            var type = property.DeclaredType(support);
            var local = property switch
            {
                { IsOptional: true } => $"{type} {locals[i]} = default;",
                { InitialText: { } text } => $"{type} {locals[i]} = {PropertyCode.Initial(property, text)};",
                _ => $"{property.Type.NullableName} {locals[i]} = null;",
            };
            writer.Line(local);
        }

        if (model.Additional is { } additional)
        {
            writer.Line($"{support}.JsonMap<{additional.ValueType}>? additional = null;");
        }
    }

    private static void EmitSwitch(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
        var names = WireNames(model);
        writer.Line("switch (member)");
        using (writer.Block())
        {
            for (var i = 0; i < locals.Length; i++)
            {
                var property = model.Properties[i];
                var read =
                    property.IsNullable || property.IsOptional
                        ? JsonCode.ReadOrNull(property.Type, support, property.Intern, property.EmptyAsNull)
                        : JsonCode.Read(property.Type, support, property.Intern);
                for (var number = 0; number < names.Count; number++)
                {
                    if (names[number].Index == i)
                    {
                        writer.Line($"case {number}: // {CSharpText.Comment(names[number].Text)}");
                    }
                }

                using (writer.Indent())
                {
                    // Spelt out, because no conversion to Optional applies where the value's type is an interface.
                    writer.Line(property.IsOptional ? $"{locals[i]} = new({read});" : $"{locals[i]} = {read};");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                EmitUnknown(writer, model, support);
                writer.Line("break;");
            }
        }
    }

    private static void EmitUnknown(SourceWriter writer, RecordModel model, string support) =>
        writer.Line(model.Additional is { } additional ? Keep(additional, support) : "reader.Skip();");

    private static string Keep(AdditionalModel additional, string support)
    {
        var value = additional.IsValueNullable
            ? $"{support}.JsonMembers.IsNull(ref reader) ? default({additional.Value.NullableName}) : {JsonCode.Read(additional.Value, support)}"
            : JsonCode.Read(additional.Value, support);
        return $"{support}.JsonMembers.Keep(ref additional, name, {value}, state);";
    }

    private static void EmitResult(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
        writer.Line($"return new {model.Type.Name}");
        using (writer.Block(";"))
        {
            for (var i = 0; i < locals.Length; i++)
            {
                var property = model.Properties[i];
                var value = property.IsRequired
                    ? $"{locals[i]} ?? throw {support}.JsonFormatException.Missing(ref reader, {CSharpText.Literal(property.WireName)})"
                    : locals[i];
                writer.Line($"{CSharpText.Identifier(property.Name)} = {value},");
            }

            if (model.Additional is { } additional)
            {
                writer.Line($"{additional.Name} = additional,");
            }
        }
    }

    /// <summary>The table of the names, each with the number by which the reader knows it.</summary>
    public static void EmitNames(SourceWriter writer, RecordModel model, string support)
    {
        var names = WireNames(model).Select(static name => CSharpText.Literal(name.Text));
        writer.Line($"private static readonly {support}.JsonNames Names = new({string.Join(", ", names)});");
    }

    /// <summary>All wire names with the property that each is read into: the properties' own first, then their aliases.</summary>
    private static List<(string Text, int Index)> WireNames(RecordModel model)
    {
        var names = new List<(string, int)>();
        for (var i = 0; i < model.Properties.Count; i++)
        {
            names.Add((model.Properties[i].WireName, i));
        }

        for (var i = 0; i < model.Properties.Count; i++)
        {
            foreach (var alias in model.Properties[i].Aliases)
            {
                names.Add((alias, i));
            }
        }

        return names;
    }
}
