namespace SourceGen.OpenApi;

/// <summary>Writes an open enum over integers.</summary>
internal static class IntegerEnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, GeneratedFile file)
    {
        var name = CSharpText.Identifier(model.Name);
        TypeHeader.Emit(writer, model, file);
        writer.Line($"{file.Visibility} readonly struct {name} : global::System.IEquatable<{model.Type.Name}>");
        using (writer.Block())
        {
            writer.Line("/// <summary>Wraps a number, listed in the API's description or not.</summary>");
            writer.Line("/// <param name=\"value\">The number as it stands on the wire.</param>");
            writer.Line($"public {name}(long value) => Value = value;");
            writer.Line();
            foreach (var value in model.Values)
            {
                writer.Doc(value.Summary);
                writer.Line(
                    $"public static {model.Type.Name} {CSharpText.Identifier(value.Name)} {{ get; }} = new(Wire.{CSharpText.Identifier(value.Name)});"
                );
                writer.Line();
            }

            EmitIdentity(writer, model);
            writer.Line();
            TypeHeader.EmitJsonMethods(writer, model, file.SupportNamespace);
            writer.Line();
            EmitWire(writer, model);
        }
    }

    private static void EmitIdentity(SourceWriter writer, EnumModel model)
    {
        writer.Line("/// <summary>The number as it stands on the wire.</summary>");
        writer.Line("public long Value { get; }");
        writer.Line();
        writer.Line("/// <summary>False for a value that the API's description does not list.</summary>");
        writer.Line("public bool IsKnown => Value switch");
        using (writer.Block(";"))
        {
            foreach (var value in model.Values)
            {
                writer.Line($"Wire.{CSharpText.Identifier(value.Name)} => true,");
            }

            writer.Line("_ => false,");
        }

        writer.Lines(
            $$"""

            /// <summary>True when both are the same number.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            public static bool operator ==({{model.Type.Name}} left, {{model.Type.Name}} right) => left.Equals(right);

            /// <summary>True when they are different numbers.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            public static bool operator !=({{model.Type.Name}} left, {{model.Type.Name}} right) => !left.Equals(right);

            /// <inheritdoc />
            public bool Equals({{model.Type.Name}} other) => Value == other.Value;

            /// <inheritdoc />
            public override bool Equals(object? obj) => obj is {{model.Type.Name}} other && Equals(other);

            /// <inheritdoc />
            public override int GetHashCode() => Value.GetHashCode();

            /// <summary>The number's digits.</summary>
            /// <returns>The wire value.</returns>
            public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
            """
        );
    }

    private static void EmitWire(SourceWriter writer, EnumModel model)
    {
        writer.Line("/// <summary>The wire values as constants, for <c>switch</c> over <see cref=\"Value\"/>.</summary>");
        writer.Line($"public static class {EnumModel.WireClass}");
        using (writer.Block())
        {
            for (var i = 0; i < model.Values.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var value = model.Values[i];
                writer.Doc(value.Summary);
                writer.Line($"public const long {CSharpText.Identifier(value.Name)} = {value.Wire};");
            }
        }
    }
}
