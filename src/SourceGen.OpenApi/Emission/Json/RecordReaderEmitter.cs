namespace SourceGen.OpenApi;

/// <summary>Writes the constructor that reads a record: one pass over the members, each into its property.</summary>
internal static class RecordReaderEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        var locals = LocalNames.Of(model.Properties);
        var name = CSharpText.Identifier(model.Name);
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Line($"internal {name}(ref {support}.JsonCursor reader, {support}.JsonReadState state) : this()");
        using (writer.Block())
        {
            EmitLocals(writer, model, locals, support);
            writer.Line($"while ({(model.Properties.IsEmpty ? "reader.NextMember()" : "reader.NextMember(_names, ref member)")})");
            using (writer.Block())
            {
                if (model.Additional is not null)
                {
                    writer.Line("var name = reader.Utf8Value;");
                }

                writer.Line("reader.ReadValue();");
                if (model.Properties.IsEmpty)
                {
                    writer.Line(Unknown(model, support));
                }
                else
                {
                    EmitSwitch(writer, model, locals, support);
                }
            }

            EmitEnd(writer, model, locals, support);
        }
    }

    /// <summary>What is required and cannot be null is null in a local until it has been read.</summary>
    private static bool HasLocal(PropertyModel property) => property is { IsRequired: true, Type.IsValueType: true };

    private static void EmitLocals(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
        var begin = $"{support}.JsonMembers.Begin(ref reader);";
        writer.Line(model.Properties.IsEmpty ? begin : "var member = " + begin);
        for (var i = 0; i < locals.Length; i++)
        {
            if (HasLocal(model.Properties[i]))
            {
                writer.Line($"{model.Properties[i].Type.NullableName} {locals[i]} = null;");
            }
        }

        if (model.Additional is { } additional)
        {
            writer.Line($"{support}.JsonMap<{additional.ValueType}>? additional = null;");
        }
    }

    private static void EmitSwitch(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
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
                var labels = string.Join(" ", MemberConstants.Numbers(property).Select(static number => $"case {number}:"));
                var target = HasLocal(property) ? locals[i] : MemberConstants.Access(property);
                labels += property.KeepsForm ? $" {MemberConstants.Form(property)} = {support}.JsonTime.FormOf(ref reader);" : "";
                // Spelt out, because no conversion to Optional applies where the value's type is an interface.
                writer.Line(property.IsOptional ? $"{labels} {target} = new({read}); break;" : $"{labels} {target} = {read}; break;");
            }

            writer.Line($"default: {Unknown(model, support)} break;");
        }
    }

    private static string Unknown(RecordModel model, string support)
    {
        if (model.Additional is not { } additional)
        {
            return "reader.Skip();";
        }

        var value = additional.IsValueNullable
            ? $"reader.IsNull ? default({additional.Value.NullableName}) : {JsonCode.Read(additional.Value, support)}"
            : JsonCode.Read(additional.Value, support);
        return $"{support}.JsonMembers.Keep(ref additional, name, {value}, state);";
    }

    private static void EmitEnd(SourceWriter writer, RecordModel model, string[] locals, string support)
    {
        var lines = new List<string>();
        for (var i = 0; i < locals.Length; i++)
        {
            var property = model.Properties[i];
            if (property.IsRequired)
            {
                var missing = $"throw {support}.JsonFormatException.Missing(ref reader, {CSharpText.Literal(property.WireName)});";
                var access = MemberConstants.Access(property);
                lines.Add(HasLocal(property) ? $"{access} = {locals[i]} ?? {missing}" : $"_ = {access} ?? {missing}");
            }
        }

        if (model.Additional is { } additional)
        {
            lines.Add($"{additional.Name} = additional;");
        }

        if (lines.Count > 0)
        {
            writer.Line();
        }

        foreach (var line in lines)
        {
            writer.Line(line);
        }
    }
}
