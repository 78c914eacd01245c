namespace SourceGen.OpenApi;

/// <summary>Writes what a method's documentation says.</summary>
internal static class MethodDocs
{
    public static void Emit(SourceWriter writer, MethodModel method, MethodForm form, string support)
    {
        if (form is MethodForm.Response or MethodForm.ResponseWithOptions)
        {
            writer.Line($"/// <inheritdoc cref=\"{method.Name}Async\"/>");
            return;
        }

        writer.Doc(Documentation.Or(method.Summary, $"Sends {method.DocumentName}."));
        writer.Remarks(method.Remarks);
        EmitParameters(writer, method, form);
        EmitReturns(writer, method, form);
        if (method.Arguments.Any(static argument => argument.Parameter is not null))
        {
            writer.Line(
                "/// <exception cref=\"global::System.ArgumentException\">The API's description does not allow an argument.</exception>"
            );
        }

        var when = form switch
        {
            MethodForm.Listing => "A page could not be fetched; thrown while enumerating.",
            MethodForm.Stream or MethodForm.StreamWithOptions => "The call or the stream failed; thrown while enumerating.",
            _ => "The call failed.",
        };
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
            writer.Param("filter", "Filters the results; null for no filter.");
        }

        if (form == MethodForm.Listing)
        {
            writer.Param("page", "Sets the page size, where to start and how many items to return; null for the defaults.");
        }

        if (form == MethodForm.StreamWithOptions)
        {
            writer.Param("options", "How the stream is read.");
        }

        writer.Param(
            "cancellationToken",
            form is MethodForm.Listing or MethodForm.Stream or MethodForm.StreamWithOptions
                ? "Cancels the enumeration, as does the token given to it."
                : "Cancels the call."
        );
    }

    private static void EmitReturns(SourceWriter writer, MethodModel method, MethodForm form)
    {
        var described = method.Result.Summary;
        writer.Returns(
            form switch
            {
                MethodForm.Listing => "The items, one by one or page by page; requests are sent while they are enumerated.",
                MethodForm.Stream or MethodForm.StreamWithOptions =>
                    "The items as they come; the request is sent when they are enumerated, and leaving the loop closes its connection.",
                _ when method.Result.Kind == ResultKind.Nothing => "A task that completes when the server has answered.",
                _ => Documentation.Or(described, "The server's answer."),
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
