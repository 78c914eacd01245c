namespace SourceGen.OpenApi;

/// <summary>Writes an open enum: a struct that keeps whatever text, or number, the server sent.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        var name = CSharpText.Identifier(model.Name);
        var type = model.Type.Name;
        TypeHeader.Emit(writer, model, file);
        var face = $"{support}.{(model.IsInteger ? "IOpenIntegerEnum" : "IOpenEnum")}<{type}>";
        writer.Line($"{file.Visibility} readonly struct {name} : global::System.IEquatable<{type}>, {face}");
        using (writer.Block())
        {
            if (model.IsInteger)
            {
                EmitNumber(writer, model, name);
            }
            else
            {
                EmitText(writer, model, name, support);
            }

            foreach (var value in model.Values)
            {
                writer.Doc(value.Summary);
                var member = CSharpText.Identifier(value.Name);
                writer.Line($"public static {type} {member} => new(Wire.{member});");
            }

            writer.Line();
            TypeHeader.EmitJsonMethods(writer, model, support);
            writer.Line();
            EmitEquality(writer, type);
            EmitInterface(writer, model, face, support);
            EmitWire(writer, model);
        }
    }

    private static void EmitText(SourceWriter writer, EnumModel model, string name, string support)
    {
        var values = model.Values.AsSpan().ToArray();
        var numbers = values.Where(static value => value.IsNumber).ToArray();
        var tail = numbers.Length == 0 ? "" : $" {{ Numbers = new[] {{ {Wires(numbers)} }} }}";
        writer.Lines(
            $$"""
            private static readonly {{support}}.OpenEnumTexts _texts = new({{Wires(values)}}){{tail}};

            private readonly string? _value;

            /// <summary>Initializes a value from its text, which the API's description may list or not.</summary>
            /// <param name="value">The text as it is sent.</param>
            public {{name}}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));

            /// <summary>Gets the text as it is sent; empty for <c>default</c>.</summary>
            public string Value => _value ?? "";

            /// <summary>Gets a value that says whether the API's description lists this one.</summary>
            public bool IsKnown => _texts.Contains(Value);

            """
        );
    }

    private static void EmitNumber(SourceWriter writer, EnumModel model, string name) =>
        writer.Lines(
            $$"""
            private static readonly long[] _numbers = { {{Wires(model.Values.AsSpan().ToArray())}} };

            /// <summary>Initializes a value from its number, which the API's description may list or not.</summary>
            /// <param name="value">The number as it is sent.</param>
            public {{name}}(long value) => Value = value;

            /// <summary>Gets the number as it is sent.</summary>
            public long Value { get; }

            /// <summary>Gets a value that says whether the API's description lists this one.</summary>
            public bool IsKnown => global::System.Array.IndexOf(_numbers, Value) >= 0;

            """
        );

    private static void EmitEquality(SourceWriter writer, string type) =>
        writer.Lines(
            $$"""
            public static bool operator ==({{type}} left, {{type}} right) => left.Value == right.Value;
            public static bool operator !=({{type}} left, {{type}} right) => left.Value != right.Value;
            public bool Equals({{type}} other) => Value == other.Value;
            public override bool Equals(object? obj) => obj is {{type}} other && Value == other.Value;
            public override int GetHashCode() => Value.GetHashCode();
            """
        );

    private static void EmitInterface(SourceWriter writer, EnumModel model, string face, string support)
    {
        if (model.IsInteger)
        {
            writer.Line("public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
            writer.Line($"{model.Type.Name} {face}.Of(long number) => new(number);");
        }
        else
        {
            writer.Line("public override string ToString() => Value;");
            writer.Line($"{support}.OpenEnumTexts {face}.Texts => _texts;");
            writer.Line($"{model.Type.Name} {face}.Of(string text) => new(text);");
        }

        writer.Line();
    }

    private static void EmitWire(SourceWriter writer, EnumModel model)
    {
        writer.Line("/// <summary>The values as constants, for <c>switch</c> over <see cref=\"Value\"/>.</summary>");
        writer.Line($"public static class {EnumModel.WireClass}");
        using (writer.Block())
        {
            foreach (var value in model.Values)
            {
                var constant = model.IsInteger
                    ? $"long {Name(value)} = {value.Wire}"
                    : $"string {Name(value)} = {CSharpText.Literal(value.Wire)}";
                writer.Line($"public const {constant};");
            }
        }
    }

    private static string Wires(IEnumerable<EnumValueModel> values) =>
        string.Join(", ", values.Select(static value => EnumModel.WireClass + "." + Name(value)));

    private static string Name(EnumValueModel value) => CSharpText.Identifier(value.Name);
}
