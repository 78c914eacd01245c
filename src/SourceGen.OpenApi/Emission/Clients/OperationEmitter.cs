namespace SourceGen.OpenApi;

/// <summary>Writes what is fixed about an operation: its description, its walk, how its body is read.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceWriter writer, MethodModel method, string support)
    {
        writer.Line(
            $"private static readonly {support}.ApiOperation {method.Name}Operation = new({CSharpText.Literal(method.DocumentName)}, {HttpMethod(method.HttpMethod)}, {CSharpText.Literal(method.UrlTemplate)})"
        );
        writer.Line($"{{ {string.Join(", ", Settings(method, support))} }};");
        if (method.Paging is not null)
        {
            writer.Line();
            PagingEmitter.Emit(writer, method.Paging, support);
        }
        else if (method.Result.Kind == ResultKind.Value)
        {
            writer.Line();
            AnswerEmitter.Emit(writer, method, support);
        }
        else if (method.Result.Stream is { } stream)
        {
            writer.Line();
            AnswerEmitter.EmitItems(writer, method, stream, support);
        }
    }

    public static void EmitErrors(SourceWriter writer, ErrorSet set, string support)
    {
        writer.Line($"private static readonly {support}.ApiErrorBody[] {set.Field} =");
        using (writer.Block(";"))
        {
            foreach (var error in set.Errors)
            {
                if (error.IsText)
                {
                    writer.Line($"{support}.ApiErrorBody.OfText({string.Join(", ", Selectors(error))}),");
                    continue;
                }

                writer.Line($"{support}.ApiErrorBody.Of<{error.Type.Name}>({string.Join(", ", Arguments(error, support))}),");
            }
        }
    }

    private static List<string> Arguments(ErrorModel error, string support)
    {
        var arguments = new List<string> { CSharpText.Literal(error.Status), JsonCode.ReadDelegate(error.Type, support) };
        if (error.Code is not null)
        {
            arguments.Add($"code: static error => {AccessorCode.Text(error.Code, "error")}");
        }

        if (error.Message is not null)
        {
            arguments.Add($"message: static error => {AccessorCode.Text(error.Message, "error")}");
        }

        if (error.MediaType is not null)
        {
            arguments.Add($"mediaType: {CSharpText.Literal(error.MediaType)}");
        }

        return arguments;
    }

    private static IEnumerable<string> Selectors(ErrorModel error) =>
        new[] { error.Status, error.MediaType }.OfType<string>().Select(CSharpText.Literal);

    private static IEnumerable<string> Settings(MethodModel method, string support)
    {
        if (method.IsIdempotent)
        {
            yield return "IsIdempotent = true";
        }

        if (!method.Security.IsEmpty)
        {
            var alternatives = method.Security.Select(static names =>
                names.IsEmpty
                    ? "global::System.Array.Empty<string>()"
                    : $"new[] {{ {string.Join(", ", names.Select(CSharpText.Literal))} }}"
            );
            yield return $"Security = new[] {{ {string.Join(", ", alternatives)} }}";
        }

        yield return $"Accept = {CSharpText.Literal(method.Accept)}";
        if (method.Server is not null)
        {
            yield return $"Server = {CSharpText.Literal(method.Server)}";
        }

        if (method.Budget is not null)
        {
            yield return $"Budget = {BudgetCode.Of(method.Budget, support)}";
        }

        if (method.Errors is not null)
        {
            yield return $"Errors = {method.Errors}";
        }
    }

    /// <summary>Methods that every target has a name for; others are made from their text.</summary>
    private static string HttpMethod(string method) =>
        method switch
        {
            "GET" => "global::System.Net.Http.HttpMethod.Get",
            "POST" => "global::System.Net.Http.HttpMethod.Post",
            "PUT" => "global::System.Net.Http.HttpMethod.Put",
            "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
            "HEAD" => "global::System.Net.Http.HttpMethod.Head",
            "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
            "TRACE" => "global::System.Net.Http.HttpMethod.Trace",
            _ => $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method)})",
        };
}
