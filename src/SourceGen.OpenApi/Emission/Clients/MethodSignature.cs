namespace SourceGen.OpenApi;

/// <summary>Writes the head of a method, on one line where it fits.</summary>
internal static class MethodSignature
{
    private const int LineLength = 130;

    public static void Emit(
        SourceWriter writer,
        string modifiers,
        MethodModel method,
        MethodForm form,
        GroupFile file,
        bool withDefaults,
        string end
    ) =>
        Emit(
            writer,
            $"{modifiers}{MethodForms.ReturnType(method, form, file.SupportNamespace)} {MethodForms.Name(method, form)}",
            Parameters(method, form, file, withDefaults),
            end
        );

    /// <summary>Writes a head with its parameters, broken where they are too long.</summary>
    public static void Emit(SourceWriter writer, string head, List<string> parameters, string end)
    {
        var line = $"{head}({string.Join(", ", parameters)}){end}";
        if (line.Length <= LineLength)
        {
            writer.Line(line);
            return;
        }

        writer.Line(head + "(");
        using (writer.Indent())
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                writer.Line(parameters[i] + (i < parameters.Count - 1 ? "," : ""));
            }
        }

        writer.Line(")" + end);
    }

    /// <summary>The arguments that describe the request, without page options, settings and token.</summary>
    public static List<string> RequestParameters(MethodModel method, GroupFile file, bool withDefaults)
    {
        var none = withDefaults ? " = null" : "";
        var parameters = new List<string>();
        foreach (var argument in method.Arguments)
        {
            var name = CSharpText.Identifier(argument.Name);
            parameters.Add(
                argument.IsOptional ? $"{argument.Type.NullableName} {name}{none}"
                : argument.IsNullable ? $"{argument.Type.NullableName} {name}"
                : $"{argument.Type.Name} {name}"
            );
        }

        if (method.Filter is not null)
        {
            parameters.Add($"global::{file.Namespace}.{method.Filter}? filter{none}");
        }

        return parameters;
    }

    /// <summary>The names under which <see cref="RequestParameters"/> are passed on.</summary>
    public static string RequestArguments(MethodModel method)
    {
        var names = method.Arguments.Select(static argument => CSharpText.Identifier(argument.Name)).ToList();
        if (method.Filter is not null)
        {
            names.Add("filter");
        }

        return string.Join(", ", names);
    }

    /// <summary>All parameters of a form, as declared.</summary>
    public static List<string> Parameters(MethodModel method, MethodForm form, GroupFile file, bool withDefaults)
    {
        // Settings must be given: what comes before them cannot be left out then.
        var hasOptions = form == MethodForm.ResponseWithOptions;
        var parameters = RequestParameters(method, file, withDefaults && !hasOptions);
        if (form == MethodForm.Listing)
        {
            parameters.Add($"{file.SupportNamespace}.PageOptions? page{(withDefaults ? " = null" : "")}");
        }

        if (hasOptions)
        {
            parameters.Add($"{file.SupportNamespace}.RequestOptions options");
        }

        parameters.Add($"global::System.Threading.CancellationToken cancellationToken{(withDefaults ? " = default" : "")}");
        return parameters;
    }
}
