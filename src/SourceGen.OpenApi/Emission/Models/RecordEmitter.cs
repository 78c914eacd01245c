namespace SourceGen.OpenApi;

/// <summary>Writes an immutable record with its properties.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, GeneratedFile file)
    {
        var support = file.SupportNamespace;
        var name = CSharpText.Identifier(model.Name);
        TypeHeader.Emit(writer, model, file);
        var above = model.Base is null ? "" : " : " + model.Base.Name;
        writer.Line($"{file.Visibility}{(model.HasDerived ? "" : " sealed")} partial record {name}{above}");
        using (writer.Block())
        {
            EmitConstructor(writer, model, name);
            foreach (var property in model.Properties)
            {
                if (!property.IsInherited)
                {
                    EmitProperty(writer, property, support, model.HasDerived);
                }
            }

            if (model.Additional is { IsInherited: false } additional)
            {
                writer.Line("/// <summary>Gets the members that the API's description does not name; they are written back.</summary>");
                writer.Line(
                    $"public global::System.Collections.Generic.IReadOnlyDictionary<string, {additional.ValueType}>? {additional.Name} {{ get; init; }}"
                );
            }

            writer.Line();

            TypeHeader.EmitJsonMethods(writer, model, support, isDerived: model.Base is not null);
            RecordEqualityEmitter.Emit(writer, model, support);
            EmitJson(writer, model, support);
        }
    }

    /// <summary>A derived record says what it is, so that nobody has to set the discriminator.</summary>
    private static void EmitConstructor(SourceWriter writer, RecordModel model, string name)
    {
        foreach (var property in model.Properties)
        {
            if (property is { IsInherited: true, InitialText: { Length: > 0 } text })
            {
                writer.Line($"/// <summary>Sets what says that this is {CSharpText.DocumentationLines(model.Name)[0]}.</summary>");
                writer.Line($"public {name}() => {CSharpText.Identifier(property.Name)} = {PropertyCode.Initial(property, text)};");
                writer.Line();
                return;
            }
        }

        writer.Line($"public {name}() {{ }}");
        writer.Line();
    }

    private static void EmitJson(SourceWriter writer, RecordModel model, string support)
    {
        writer.Line();
        RecordReaderEmitter.Emit(writer, model, support);
        writer.Line();
        RecordWriterEmitter.Emit(writer, model, support);
        if (!model.Properties.IsEmpty)
        {
            writer.Line();
            MemberConstants.Emit(writer, model, support);
        }
    }

    private static void EmitProperty(SourceWriter writer, PropertyModel property, string support, bool isInheritedFrom)
    {
        if (property.KeepsForm)
        {
            writer.Line($"{(isInheritedFrom ? "private protected" : "private")} {support}.TimeForms {MemberConstants.Form(property)};");
            writer.Line();
        }

        writer.Doc(property.Summary);
        writer.Remarks(property.Remarks);
        // A required member that warns when it is set could not be set at all.
        if (property is { IsDeprecated: true, IsRequired: false })
        {
            writer.Line(GeneratorStamp.Obsolete);
        }

        var required = property.IsRequired ? "required " : "";
        var initial =
            property is { InitialText: { } text } && PropertyCode.Initial(property, text) is not "default" and var value
                ? $" = {value};"
                : "";
        writer.Line($"public {required}{property.DeclaredType(support)} {CSharpText.Identifier(property.Name)} {{ get; init; }}{initial}");
    }
}
