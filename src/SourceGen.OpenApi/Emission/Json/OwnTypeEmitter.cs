namespace SourceGen.OpenApi;

/// <summary>Writes how values of a type of the consumer's own are read and written: all that names the type's and the converter's members.</summary>
internal static class OwnTypeEmitter
{
    public static void Emit(SourceWriter writer, OwnTypeFile file)
    {
        var type = file.Type;
        var support = file.SupportNamespace;
        writer.Doc($"Reads and writes {type.Written}, which an OpenApiType item of the project puts in place of {type.Target}.");
        writer.Line($"internal static class {file.ClassName}");
        using (writer.Block())
        {
            if (type.Form == OwnTypeForm.JsonConverter)
            {
                EmitJson(writer, type, support);
            }
            else
            {
                EmitText(writer, file, support);
            }
        }
    }

    /// <summary>One error in place of one at each use.</summary>
    public static void EmitProblem(SourceWriter writer, OwnTypeProblemFile file) =>
        writer.Line($"#error OpenApiType '{CSharpText.Comment(file.Type.Written)}': {CSharpText.Comment(file.Type.Problem ?? "")}");

    private static void EmitText(SourceWriter writer, OwnTypeFile file, string support)
    {
        var type = file.Type;
        const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";
        var (parse, format) = type.Form switch
        {
            OwnTypeForm.TextConverter => ($"{type.Converter}.Parse(text)", $"{type.Converter}.Format(value)"),
            OwnTypeForm.Parsable => ($"{support}.OwnText.Parse<{type.Name}>(text)", $"{support}.OwnText.Format(value)"),
            OwnTypeForm.ParseMethod => ($"{type.Name}.Parse(text, {Culture})", $"{support}.OwnText.Format(value)"),
            var form => throw new InvalidOperationException($"Not a form of text: {form}."),
        };
        var (kind, of) = file.IsNumber ? ("Number", "OfNumberText") : ("Text", "OfText");
        writer.Lines(
            $$"""
            public static {{type.Name}} Parse(string text) => {{parse}};

            public static string Format({{type.Name}} value) => {{format}};

            public static {{type.Name}} Read(ref {{support}}.JsonCursor reader, {{support}}.JsonReadState state) =>
                {{support}}.OwnText.Read{{kind}}(ref reader, Parse);

            public static void Write({{JsonCode.Writer}} writer, {{type.Name}} value) => {{support}}.OwnText.Write{{kind}}(writer, Format(value));

            public static {{support}}.BodyValue ToParameter({{type.Name}} value) => {{support}}.BodyValue.{{of}}(Format(value));
            """
        );
    }

    private static void EmitJson(SourceWriter writer, OwnType type, string support) =>
        writer.Lines(
            $$"""
            private static readonly global::System.Text.Json.Serialization.JsonConverter<{{type.Name}}> Converter = new {{type.Converter}}();

            public static string Format({{type.Name}} value) => {{support}}.OwnJson.Format(value, Write);

            public static {{type.Name}} Read(ref {{support}}.JsonCursor reader, {{support}}.JsonReadState state) =>
                {{support}}.OwnJson.Read(ref reader, Converter);

            public static void Write({{JsonCode.Writer}} writer, {{type.Name}} value) => Converter.Write(writer, value, {{support}}.OwnJson.Options);
            """
        );
}
