namespace SourceGen.OpenApi;

/// <summary>Writes how the body of a successful call is read.</summary>
internal static class AnswerEmitter
{
    public static void Emit(SourceWriter writer, MethodModel method, string support)
    {
        var result = method.Result;
        var value = result.ValueName;
        writer.Line($"private static readonly {support}.AnswerReader<{value}> {method.Name}Body = new(");
        using (writer.Indent())
        {
            var end = ")" + Settings(result) + ";";
            if (result.Answers.Count == 1)
            {
                var only = result.Answers[0];
                writer.Line($"{CSharpText.Literal(only.Status)},");
                writer.Line($"static (body, state) => {Read(result, only, support)}{end}");
                return;
            }

            for (var i = 0; i < result.Answers.Count; i++)
            {
                var answer = result.Answers[i];
                var media = answer.MediaType is null ? "null" : CSharpText.Literal(answer.MediaType);
                var head = $"new {support}.Answer<{value}>({CSharpText.Literal(answer.Status)}, {media}, ";
                writer.Line($"{head}static (body, state) => {Read(result, answer, support)}){(i < result.Answers.Count - 1 ? "," : end)}");
            }
        }
    }

    /// <summary>Writes how the items of a stream are read.</summary>
    public static void EmitItems(SourceWriter writer, MethodModel method, StreamModel stream, string support)
    {
        var result = method.Result;
        var reader = stream.IsText
            ? $"static (body, state) => {Text(result.Type!, support)}"
            : $"{support}.StreamFormat.{stream.Format}, {JsonCode.ReadItemDelegate(result.Type!, result.IsNullable, support)}";
        var settings = stream.Sentinel is null ? "" : $" {{ Sentinel = {CSharpText.Literal(stream.Sentinel)} }}";
        writer.Line($"private static readonly {support}.StreamReading<{result.ValueName}> {method.Name}Items = new({reader}){settings};");
    }

    private static string Settings(ResultModel result)
    {
        var settings = new List<string>();
        if (result.MayBeEmpty)
        {
            settings.Add("MayBeEmpty = true");
        }

        if (result.Answers.Any(static answer => answer is { IsText: true, Type.Kind: TypeKind.String }))
        {
            settings.Add("IsText = true");
        }

        return settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
    }

    private static string Read(ResultModel result, AnswerModel answer, string support)
    {
        var type = answer.Type;
        if (answer.IsText)
        {
            return InCase(result, answer, Text(type, support));
        }

        var parse = $"{support}.JsonBody.Parse<{type.Name}>(body, {JsonCode.ReadDelegate(type, support)}, state)";
        if (result.Part is not { } part)
        {
            return InCase(result, answer, parse);
        }

        var isMissing = part.IsNullable && !result.IsNullable;
        return AccessorCode.Path(part, parse)
            + (isMissing ? $" ?? throw {support}.ResponseBodies.Missing({CSharpText.Literal(result.PartPointer)})" : "");
    }

    private static string InCase(ResultModel result, AnswerModel answer, string value) =>
        answer.Case is null ? value : $"{result.Type!.Name}.From{answer.Case}({value})";

    private static string Text(TypeRef type, string support)
    {
        if (type.Kind == TypeKind.String)
        {
            return $"{support}.ResponseBodies.Text(body)";
        }

        // A number or a boolean stands as it is; what JSON writes as a text is put into quotes.
        var isBare =
            (type.Traits.Tokens & JsonTokens.Text) == JsonTokens.None || (type.Wire & WireFormats.UnixSeconds) != WireFormats.Default;
        var isQuoted = isBare ? "false" : "true";
        return $"{support}.ResponseBodies.Scalar<{type.Name}>(body, {JsonCode.ReadDelegate(type, support)}, state, isQuoted: {isQuoted})";
    }
}
