namespace SourceGen.OpenApi;

/// <summary>Writes the method that writes a record.</summary>
internal static class RecordWriterEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        var modifier = model switch
        {
            { Base: not null } => "override ",
            { HasDerived: true } => "virtual ",
            _ => "",
        };
        writer.Line($"internal {modifier}void WriteJson({JsonCode.Writer} writer)");
        using (writer.Block())
        {
            writer.Line("writer.WriteStartObject();");
            foreach (var property in model.Properties)
            {
                writer.Line(Member(property, support));
            }

            if (model.Additional is { } additional)
            {
                EmitAdditional(writer, additional, support);
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private static string Member(PropertyModel property, string support)
    {
        var name = $"_names[{MemberConstants.Number(property)}]";
        var access = MemberConstants.Access(property);
        var value = property.IsOptional ? access + ".Value" : access;
        if (!property.IsOptional && !property.IsNullable)
        {
            return Direct(property.Type) is { } direct
                ? $"writer.{direct}({name}, {value});"
                : $"writer.WritePropertyName({name}); {Value(property, value, support)};";
        }

        var unless = property.IsReadOnly ? $"if (!{support}.JsonBody.IsRequest) " : "";
        var writesNull = property.IsOptional || property.WritesNull;
        if (!writesNull && Direct(property.Type) is not null)
        {
            return $"{unless}{support}.JsonProperty.WriteIfPresent(writer, {name}, {value});";
        }

        var present = property.Type.IsValueType ? value + ".GetValueOrDefault()" : value;
        var begin = $"{support}.JsonProperty.Begin{(writesNull ? "OrNull" : "")}(writer, {name}, {value})";
        var condition = property.IsOptional ? $"{access}.IsSet && {begin}" : begin;
        return $"{unless}if ({condition}) {Value(property, present, support)};";
    }

    private static string Value(PropertyModel property, string value, string support) =>
        property.KeepsForm
            ? JsonCode.WriteTimeAs(property.Type, value, MemberConstants.Form(property), support)
            : JsonCode.Write(property.Type, value, support);

    /// <summary>The writer's own method for a name and a value; null for values that it does not know.</summary>
    private static string? Direct(TypeRef type) => type.Wire == WireFormats.Default ? type.Traits.MemberWriter : null;

    private static void EmitAdditional(SourceWriter writer, AdditionalModel additional, string support)
    {
        writer.Line($"if ({additional.Name} is {{ }} additional)");
        using (writer.Block())
        {
            var write = JsonCode.WriteItemDelegate(additional.Value, additional.IsValueNullable, support);
            writer.Line($"{support}.JsonCollections.WriteMembers(writer, additional, {write});");
        }
    }
}
