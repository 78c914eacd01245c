namespace SourceGen.OpenApi;

/// <summary>Writes the head of a method, on one line where it fits.</summary>
internal static class MethodSignature
{
    private const int LineLength = 170;

    public static void Emit(SourceWriter writer, string modifiers, MethodFormModel form, string end) =>
        Emit(writer, $"{modifiers}{form.ReturnType} {form.Name}", form.Parameters, end);

    /// <summary>Writes a head with its parameters, broken where they are too long.</summary>
    public static void Emit(SourceWriter writer, string head, EquatableArray<ParameterDeclaration> parameters, string end)
    {
        var line = $"{head}({string.Join(", ", parameters.Select(Text))}){end}";
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
                writer.Line(Text(parameters[i]) + (i < parameters.Count - 1 ? "," : ""));
            }
        }

        writer.Line(")" + end);
    }

    /// <summary>The names under which a method's request parameters are passed on.</summary>
    public static string RequestArguments(MethodModel method) =>
        string.Join(", ", method.RequestParameters.Select(static parameter => CSharpText.Identifier(parameter.Name)));

    private static string Text(ParameterDeclaration parameter)
    {
        var text = $"{parameter.Type} {CSharpText.Identifier(parameter.Name)}";
        return parameter.Default is null ? text : $"{text} = {parameter.Default}";
    }
}
