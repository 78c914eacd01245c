namespace SourceGen.OpenApi;

/// <summary>Writes what a method's documentation says.</summary>
internal static class MethodDocs
{
    public static void Emit(SourceWriter writer, MethodModel method, MethodForm form, string support)
    {
        writer.Doc(Documentation.Or(method.Summary, $"Sends {method.DocumentName}."));
        writer.Remarks(method.Remarks);
        EmitParameters(writer, method, form);
        EmitReturns(writer, method, form);
        if (method.Arguments.Any(static argument => argument.Parameter is not null))
        {
            writer.Line(
                "/// <exception cref=\"global::System.ArgumentException\">An argument is not one that the document allows.</exception>"
            );
        }

        var when = form == MethodForm.Listing ? "A page could not be fetched; raised while enumerating." : "The call failed.";
        writer.Line($"/// <exception cref=\"{support}.ApiException\">{when}</exception>");
    }

    private static void EmitParameters(SourceWriter writer, MethodModel method, MethodForm form)
    {
        foreach (var argument in method.Arguments)
        {
            writer.Param(argument.Name, Text(argument));
        }

        if (method.Filter is not null)
        {
            writer.Param("filter", "What narrows the result; null for nothing.");
        }

        if (form == MethodForm.Listing)
        {
            writer.Param("page", "How to walk: page size, where to begin, how many rows; null for the defaults.");
        }

        if (form == MethodForm.ResponseWithOptions)
        {
            writer.Param("options", "Settings of this call.");
        }

        writer.Param(
            "cancellationToken",
            form == MethodForm.Listing ? "Stops the walk; works beside the token given to the enumeration." : "Cancels the call."
        );
    }

    private static void EmitReturns(SourceWriter writer, MethodModel method, MethodForm form)
    {
        var described = method.Result.Summary;
        writer.Returns(
            form switch
            {
                MethodForm.Listing => "The rows, page by page or one by one; nothing is sent before they are enumerated.",
                MethodForm.Value when method.Result.Kind == ResultKind.Nothing => "A task that ends when the server has answered.",
                MethodForm.Value => Documentation.Or(described, "What the server answers."),
                _ when method.Result.Kind == ResultKind.Nothing => "Status, headers and request id.",
                _ => "The value with status, headers and request id.",
            }
        );
    }

    private static string Text(ArgumentModel argument)
    {
        var text = Documentation.Or(argument.Summary, Place(argument));
        if (
            argument.Parameter is { } parameter
            && !parameter.WireName.TrimStart('/').Equals(argument.Name, StringComparison.OrdinalIgnoreCase)
        )
        {
            text += $"\nSent as {parameter.WireName.TrimStart('/')}.";
        }

        return text;
    }

    private static string Place(ArgumentModel argument) =>
        argument.Parameter?.Place switch
        {
            "Path" => "A part of the path.",
            "Query" => "A value of the query.",
            "Header" => "A header of the request.",
            "Cookie" => "A cookie of the request.",
            _ => "A part of the body.",
        };
}
