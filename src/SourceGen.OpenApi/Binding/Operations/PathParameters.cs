namespace SourceGen.OpenApi;

/// <summary>Makes the path template and the path parameters one: what the template needs is there, what it lacks is not asked for.</summary>
internal static class PathParameters
{
    public static IEnumerable<ApiParameter> Complete(ApiOperation operation, BindingContext context)
    {
        var inTemplate = TemplateNames(operation.Path);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var parameters = new List<ApiParameter>();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Location == ParameterLocation.Path)
            {
                if (!inTemplate.Contains(parameter.Name))
                {
                    context.Report(
                        DiagnosticIds.UndeclaredPathParameter,
                        parameter.Pointer,
                        $"the path has no place for '{parameter.Name}'",
                        "the parameter is left out"
                    );
                    continue;
                }

                declared.Add(parameter.Name);
            }

            parameters.Add(parameter);
        }

        var missing = inTemplate.Where(name => !declared.Contains(name)).ToList();
        foreach (var name in missing)
        {
            context.Report(
                DiagnosticIds.UndeclaredPathParameter,
                operation.Pointer,
                $"no parameter describes '{{{name}}}' of the path",
                "it is taken as text"
            );
        }

        return missing.Select(name => Text(operation, name)).Concat(parameters);
    }

    private static List<string> TemplateNames(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close > open + 1 && !names.Contains(path.Substring(open + 1, close - open - 1)))
            {
                names.Add(path.Substring(open + 1, close - open - 1));
            }
        }

        return names;
    }

    private static ApiParameter Text(ApiOperation operation, string name) =>
        new()
        {
            Pointer = operation.Pointer,
            Name = name,
            Location = ParameterLocation.Path,
            Required = true,
            Schema = new ApiSchema { Pointer = operation.Pointer + "#" + name, Types = SchemaTypes.String },
            Style = ParameterStyle.Simple,
        };
}
