namespace SourceGen.OpenApi;

/// <summary>Writes a union: one value that is of one of several types.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionModel model, GeneratedFile file)
    {
        var name = CSharpText.Identifier(model.Name);
        TypeHeader.Emit(writer, model, file);
        writer.Line($"{file.Visibility} sealed class {name} : global::System.IEquatable<{model.Type.Name}>");
        using (writer.Block())
        {
            writer.Lines(
                $$"""
                private {{name}}(object value) => Value = value;

                /// <summary>The value: one of the types below, or a <see cref="global::System.Text.Json.JsonElement"/> that fits none of them.</summary>
                public object Value { get; }

                /// <summary>JSON that fits none of the types; null where one did.</summary>
                public global::System.Text.Json.JsonElement? AsUnknown => Value as global::System.Text.Json.JsonElement?;

                """
            );
            foreach (var one in model.Cases)
            {
                EmitCase(writer, model, one, name);
            }

            writer.Lines(
                $$"""
                /// <summary>Wraps JSON that is none of the types.</summary>
                /// <param name="value">The JSON.</param>
                /// <returns>The union.</returns>
                public static {{model.Type.Name}} FromUnknown(global::System.Text.Json.JsonElement value) => new(value);

                """
            );
            TypeHeader.EmitJsonMethods(writer, model, file.SupportNamespace);
            writer.Line();
            EmitEquality(writer, model, file.SupportNamespace);
        }
    }

    private static void EmitCase(SourceWriter writer, UnionModel model, UnionCase one, string name)
    {
        var check = one.Type.IsValueType ? "" : " ?? throw new global::System.ArgumentNullException(nameof(value))";
        writer.Doc(one.Summary ?? $"The value as {one.Name}; null where it is another type.");
        writer.Line(
            $"public {one.Type.NullableName} As{one.Name} => Value as {one.Type.NullableName.TrimEnd('?')}{(one.Type.IsValueType ? "?" : "")};"
        );
        writer.Line();
        writer.Line("/// <summary>Wraps a value.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <returns>The union.</returns>");
        writer.Line($"public static {model.Type.Name} From{one.Name}({one.Type.Name} value) => new(value{check});");
        writer.Line();
        // C# knows no conversion from an interface, and what an element is nobody should guess.
        if (one.Type.Traits.ConvertsToUnion)
        {
            writer.Line("/// <summary>Wraps a value.</summary>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            writer.Line($"public static implicit operator {name}({one.Type.Name} value) => From{one.Name}(value);");
            writer.Line();
        }
    }

    private static void EmitEquality(SourceWriter writer, UnionModel model, string support)
    {
        writer.Line("/// <inheritdoc />");
        writer.Line($"public bool Equals({model.Type.Name}? other) => other is not null && (Value, other.Value) switch");
        using (writer.Block(";"))
        {
            foreach (var one in model.Cases)
            {
                if (PropertyCode.Comparer(one.Type, isNullable: false, support) is { } comparer)
                {
                    writer.Line($"({one.Type.Name} left, {one.Type.Name} right) => {comparer}.Equals(left, right),");
                }
            }

            writer.Line(
                $"(global::System.Text.Json.JsonElement left, global::System.Text.Json.JsonElement right) => {support}.Content.Json.Equals(left, right),"
            );
            writer.Line("_ => Value.Equals(other.Value),");
        }

        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => Equals(obj as {model.Type.Name});");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override int GetHashCode() => Value switch");
        using (writer.Block(";"))
        {
            foreach (var one in model.Cases)
            {
                if (PropertyCode.Comparer(one.Type, isNullable: false, support) is { } comparer)
                {
                    writer.Line($"{one.Type.Name} value => {comparer}.GetHashCode(value),");
                }
            }

            writer.Line($"global::System.Text.Json.JsonElement value => {support}.Content.Json.GetHashCode(value),");
            writer.Line("_ => Value.GetHashCode(),");
        }

        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override string ToString() => Value.ToString() ?? \"\";");
    }
}
