namespace SourceGen.OpenApi;

/// <summary>Writes the method that reads a record: one pass over the members, a local for each.</summary>
internal static class RecordReaderEmitter
{
    private const string Unlisted = "Unlisted";

    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        if (model.Derived.IsEmpty)
        {
            writer.Line(
                "/// <summary>Reads the object that the reader stands on. Of a member that occurs twice the last one counts.</summary>"
            );
            writer.Line($"public static {model.Type.Name} Read(ref {JsonCode.Reader} reader, {support}.JsonReadState state)");
            EmitBody(writer, model, support);
            return;
        }

        EmitDispatch(writer, model, support);
        writer.Line();
        writer.Line($"private static {model.Type.Name} ReadOwn(ref {JsonCode.Reader} reader, {support}.JsonReadState state)");
        EmitBody(writer, model, support);
    }

    private static void EmitDispatch(SourceWriter writer, RecordModel model, string support)
    {
        writer.Line(
            "/// <summary>Reads the object as the type that its discriminator names; as the base where it names none that is known.</summary>"
        );
        writer.Line($"public static {model.Type.Name} Read(ref {JsonCode.Reader} reader, {support}.JsonReadState state)");
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
        var members = MemberNames(model);
        using (writer.Block())
        {
            writer.Line($"{support}.JsonMembers.Begin(ref reader);");
            EmitLocals(writer, model, locals, support);
            writer.Line($"while ({support}.JsonMembers.Next(ref reader))");
            using (writer.Block())
            {
                writer.Line($"var name = {support}.JsonMembers.Utf8(ref reader);");
                writer.Line("reader.Read();");
                writer.Line("switch (Find(name))");
                using (writer.Block())
                {
                    EmitCases(writer, model, locals, members, support);
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
            var type = PropertyCode.Type(property, support);
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
            writer.Line($"{support}.JsonMap<{PropertyCode.ValueType(additional)}>? additional = null;");
        }
    }

    private static void EmitCases(SourceWriter writer, RecordModel model, string[] locals, string[] members, string support)
    {
        for (var i = 0; i < locals.Length; i++)
        {
            var property = model.Properties[i];
            var read =
                property.IsNullable || property.IsOptional
                    ? JsonCode.ReadOrNull(property.Type, support, property.Intern, property.EmptyAsNull)
                    : JsonCode.Read(property.Type, support, property.Intern);
            writer.Line($"case Member.{members[i]}:");
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
            writer.Line(model.Additional is { } additional ? Keep(additional, support) : "reader.Skip();");
            writer.Line("break;");
        }
    }

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

    /// <summary>Which member a name means: a length tells most of them apart, the bytes do the rest.</summary>
    public static void EmitFind(SourceWriter writer, RecordModel model, string support)
    {
        var members = MemberNames(model);
        writer.Line("private enum Member");
        using (writer.Block())
        {
            writer.Line(Unlisted + ",");
            foreach (var member in members)
            {
                writer.Line(member + ",");
            }
        }

        writer.Line();
        writer.Line("private static Member Find(global::System.ReadOnlySpan<byte> name)");
        using (writer.Block())
        {
            writer.Line("switch (name.Length)");
            using (writer.Block())
            {
                foreach (var name in WireNames(model).OrderBy(static name => name.Length))
                {
                    writer.Line($"case {name.Length} when {support}.JsonMembers.Is(name, {CSharpText.Utf8Literal(name.Text)}):");
                    using (writer.Indent())
                    {
                        writer.Line($"return Member.{members[name.Index]};");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line($"return Member.{Unlisted};");
                }
            }
        }
    }

    private static string[] MemberNames(RecordModel model)
    {
        var pool = new NamePool();
        pool.Block(Unlisted);
        return [.. model.Properties.AsSpan().ToArray().Select(property => CSharpText.Identifier(pool.Reserve(property.Name)))];
    }

    /// <summary>All wire names with the property that each is read into; a name that UTF-8 cannot hold never comes.</summary>
    private static List<(string Text, int Length, int Index)> WireNames(RecordModel model)
    {
        var names = new List<(string, int, int)>();
        for (var i = 0; i < model.Properties.Count; i++)
        {
            names.Add(Name(model.Properties[i].WireName, i));
            foreach (var alias in model.Properties[i].Aliases)
            {
                names.Add(Name(alias, i));
            }
        }

        return names;
    }

    private static (string Text, int Length, int Index) Name(string text, int index) =>
        (text, System.Text.Encoding.UTF8.GetByteCount(text), index);
}
