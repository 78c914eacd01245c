namespace SourceGen.OpenApi;

/// <summary>Writes the method that writes a record, and the names that it needs.</summary>
internal static class RecordWriterEmitter
{
    public static void EmitNames(SourceWriter writer, RecordModel model)
    {
        foreach (var property in model.Properties)
        {
            writer.Line(
                $"private static readonly global::System.Text.Json.JsonEncodedText {NameField(property)} = global::System.Text.Json.JsonEncodedText.Encode({CSharpText.Literal(property.WireName)});"
            );
        }
    }

    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        writer.Line("/// <summary>Writes the object; members that are null are left out, unless the document requires them.</summary>");
        writer.Line($"public static void Write({JsonCode.Writer} writer, {model.Type.Name} value)");
        using (writer.Block())
        {
            if (!model.Derived.IsEmpty)
            {
                EmitDispatch(writer, model);
            }

            writer.Line("writer.WriteStartObject();");
            var locals = LocalNames.Of(model.Properties);
            for (var i = 0; i < locals.Length; i++)
            {
                if (i > 0 && (IsBlock(model.Properties[i]) || IsBlock(model.Properties[i - 1])))
                {
                    writer.Line();
                }

                EmitProperty(writer, model.Properties[i], locals[i], support);
            }

            if (model.Additional is { } additional)
            {
                writer.Line();
                EmitAdditional(writer, additional, support);
            }

            writer.Line();
            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void EmitDispatch(SourceWriter writer, RecordModel model)
    {
        writer.Line("switch (value)");
        using (writer.Block())
        {
            foreach (var type in model.Derived.AsSpan().ToArray().Select(static derived => derived.Type).Distinct())
            {
                writer.Line($"case {type.Name} derived:");
                using (writer.Indent())
                {
                    writer.Line($"{type.JsonClass}.Write(writer, derived);");
                    writer.Line("return;");
                }
            }
        }

        writer.Line();
    }

    /// <summary>True for what stands in an <c>if</c>, apart from what comes before and after it.</summary>
    private static bool IsBlock(PropertyModel property) => property.IsOptional || property.IsNullable;

    private static void EmitProperty(SourceWriter writer, PropertyModel property, string local, string support)
    {
        var access = "value." + CSharpText.Identifier(property.Name);
        if (property.IsOptional)
        {
            writer.Line($"if ({access}.IsSet)");
            using (writer.Block())
            {
                EmitOrNull(writer, property, access + ".Value", local, support);
            }
        }
        else if (property.WritesNull)
        {
            EmitOrNull(writer, property, access, local, support);
        }
        else if (property.IsNullable)
        {
            writer.Line($"if ({access} is {{ }} {local})");
            using (writer.Block())
            {
                EmitMember(writer, property, local, support);
            }
        }
        else
        {
            EmitMember(writer, property, access, support);
        }
    }

    private static void EmitOrNull(SourceWriter writer, PropertyModel property, string access, string local, string support)
    {
        writer.Line($"if ({access} is {{ }} {local})");
        using (writer.Block())
        {
            EmitMember(writer, property, local, support);
        }

        writer.Line("else");
        using (writer.Block())
        {
            writer.Line($"writer.WriteNull({NameField(property)});");
        }
    }

    private static void EmitMember(SourceWriter writer, PropertyModel property, string value, string support)
    {
        var name = NameField(property);
        if (property.Type is { Wire: WireFormats.Default, Traits.MemberWriter: { } method })
        {
            writer.Line($"writer.{method}({name}, {value});");
            return;
        }

        writer.Line($"writer.WritePropertyName({name});");
        writer.Line(JsonCode.Write(property.Type, value, support) + ";");
    }

    private static void EmitAdditional(SourceWriter writer, AdditionalModel additional, string support)
    {
        writer.Line($"if (value.{additional.Name} is {{ }} additional)");
        using (writer.Block())
        {
            var write = JsonCode.WriteItemDelegate(additional.Value, additional.IsValueNullable, support);
            writer.Line($"{support}.JsonCollections.WriteMembers(writer, additional, {write});");
        }
    }

    private static string NameField(PropertyModel property) => property.Name + "Name";
}
