namespace SourceGen.OpenApi;

/// <summary>
/// Writes the static class that reads and writes a union. Which type a value is shows in its JSON kind; objects tell by their discriminator,
/// else by their members; of several types for the same kind the first that fits is taken.
/// </summary>
internal static class UnionJsonEmitter
{
    public static void Emit(SourceWriter writer, UnionModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        using (JsonClassEmitter.Begin(writer, model, support))
        {
            var records = Records(model);
            if (model.Discriminator is null && records.Count > 1)
            {
                EmitMembers(writer, records);
            }

            writer.Line("/// <summary>Reads the value that the reader stands on; JSON that fits no type is kept as it is.</summary>");
            writer.Line($"public static {model.Type.Name} Read(ref {support}.JsonCursor reader, {support}.JsonReadState state)");
            using (writer.Block())
            {
                writer.Line("switch (reader.TokenType)");
                using (writer.Block())
                {
                    EmitObjects(writer, model, records, support);
                    EmitKind(writer, model, ["StartArray"], JsonTokens.Array, support);
                    EmitKind(writer, model, ["String"], JsonTokens.Text, support);
                    EmitKind(writer, model, ["Number"], JsonTokens.Number, support);
                    EmitKind(writer, model, ["True", "False"], JsonTokens.Boolean, support);
                }

                writer.Line();
                writer.Line($"return {model.Type.Name}.FromUnknown({support}.JsonAny.Read(ref reader));");
            }

            writer.Line();
            EmitWrite(writer, model, support);
        }
    }

    private static List<UnionCase> Records(UnionModel model) =>
        model.Cases.AsSpan().ToArray().Where(static one => one.Type.Kind == TypeKind.Record).ToList();

    private static void EmitMembers(SourceWriter writer, List<UnionCase> records)
    {
        writer.Line("private static readonly string[][] Members =");
        using (writer.Block(";"))
        {
            foreach (var record in records)
            {
                var required = record.Required.AsSpan().ToArray();
                var members = required.Concat(record.Known.AsSpan().ToArray().Except(required, StringComparer.Ordinal));
                writer.Line($"new string[] {{ {string.Join(", ", members.Select(CSharpText.Literal))} }},");
            }
        }

        var counts = records.Select(static record => record.Required.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.Line();
        writer.Line($"private static readonly int[] Required = {{ {string.Join(", ", counts)} }};");
        writer.Line();
    }

    private static void EmitObjects(SourceWriter writer, UnionModel model, List<UnionCase> records, string support)
    {
        var others = model
            .Cases.AsSpan()
            .ToArray()
            .Where(static one => one.Type.Kind != TypeKind.Record && Takes(one, JsonTokens.Object))
            .ToList();
        if (records.Count + others.Count == 0)
        {
            return;
        }

        writer.Line("case global::System.Text.Json.JsonTokenType.StartObject:");
        using (writer.Block())
        {
            if (records.Count > 0 && model.Discriminator is { } discriminator)
            {
                EmitByDiscriminator(writer, model, records, discriminator, support);
            }
            else if (records.Count > 1)
            {
                EmitByMembers(writer, model, records, support);
            }
            else if (records.Count == 1)
            {
                EmitAttempt(writer, model, records[0], support);
            }

            foreach (var one in others)
            {
                EmitAttempt(writer, model, one, support);
            }

            writer.Line("break;");
        }
    }

    private static void EmitByDiscriminator(
        SourceWriter writer,
        UnionModel model,
        List<UnionCase> records,
        string discriminator,
        string support
    )
    {
        writer.Line($"switch ({support}.JsonUnions.FindText(reader, {CSharpText.Utf8Literal(discriminator)}))");
        using (writer.Block())
        {
            foreach (var record in records.Where(static record => !record.DiscriminatorValues.IsEmpty))
            {
                foreach (var value in record.DiscriminatorValues)
                {
                    writer.Line($"case {CSharpText.Literal(value)}:");
                }

                using (writer.Indent())
                {
                    EmitAttempt(writer, model, record, support);
                    writer.Line("break;");
                }
            }
        }

        writer.Line();
    }

    private static void EmitByMembers(SourceWriter writer, UnionModel model, List<UnionCase> records, string support)
    {
        writer.Line($"switch ({support}.JsonUnions.Choose(reader, Members, Required))");
        using (writer.Block())
        {
            for (var i = 0; i < records.Count; i++)
            {
                writer.Line($"case {i.ToString(System.Globalization.CultureInfo.InvariantCulture)}:");
                using (writer.Indent())
                {
                    EmitAttempt(writer, model, records[i], support);
                    writer.Line("break;");
                }
            }
        }

        writer.Line();
    }

    private static void EmitKind(SourceWriter writer, UnionModel model, string[] tokens, JsonTokens token, string support)
    {
        var candidates = model
            .Cases.AsSpan()
            .ToArray()
            .Where(one => Takes(one, token))
            .OrderBy(static one => one.Type.Traits.CaseOrder)
            .ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        foreach (var name in tokens)
        {
            writer.Line($"case global::System.Text.Json.JsonTokenType.{name}:");
        }

        // All sections of a switch share one scope; a type that several kinds of token are tried for needs one for each.
        using (writer.Block())
        {
            EmitCandidates(writer, model, candidates, support);
        }
    }

    /// <summary>A listed value is an enum's own; after them come the types that take less than others, and last the enum that takes any.</summary>
    private static void EmitCandidates(SourceWriter writer, UnionModel model, List<UnionCase> candidates, string support)
    {
        var enums = candidates.FindAll(static one => one.Type.Traits.IsListed);
        if (candidates.Count > 1)
        {
            foreach (var one in enums)
            {
                EmitAttempt(writer, model, one, support, isListed: true);
            }
        }

        foreach (var one in candidates.Except(enums).Concat(enums.Take(1)))
        {
            if (one.Type.Traits.TakesAll)
            {
                writer.Line($"return {model.Type.Name}.From{one.Name}({JsonCode.Read(one.Type, support)});");
                return;
            }

            EmitAttempt(writer, model, one, support);
        }

        writer.Line("break;");
    }

    private static void EmitAttempt(SourceWriter writer, UnionModel model, UnionCase one, string support, bool isListed = false)
    {
        var local = CSharpText.Identifier(char.ToLowerInvariant(one.Name[0]) + one.Name.Substring(1) + (isListed ? "Listed" : "Value"));
        var condition = isListed ? $" && {local}.IsKnown" : "";
        writer.Line(
            $"if ({support}.JsonUnions.TryRead(ref reader, state, {JsonCode.ReadDelegate(one.Type, support)}, out var {local}){condition})"
        );
        using (writer.Block())
        {
            writer.Line($"return {model.Type.Name}.From{one.Name}({local});");
        }

        writer.Line();
    }

    private static void EmitWrite(SourceWriter writer, UnionModel model, string support)
    {
        writer.Line("/// <summary>Writes the value as the type that it is.</summary>");
        writer.Line($"public static void Write({JsonCode.Writer} writer, {model.Type.Name} value)");
        using (writer.Block())
        {
            writer.Line("switch (value.Value)");
            using (writer.Block())
            {
                foreach (var one in model.Cases)
                {
                    writer.Line($"case {one.Type.Name} item:");
                    using (writer.Indent())
                    {
                        writer.Line(JsonCode.Write(one.Type, "item", support) + ";");
                        writer.Line("break;");
                    }
                }

                writer.Line("case global::System.Text.Json.JsonElement item:");
                using (writer.Indent())
                {
                    writer.Line($"{support}.JsonAny.Write(writer, item);");
                    writer.Line("break;");
                }
            }
        }
    }

    private static bool Takes(UnionCase one, JsonTokens token) => (one.Type.Tokens & token) == token;
}
