namespace SourceGen.OpenApi;

/// <summary>Sets a path's template and its declared parameters right against each other.</summary>
internal static class PathTemplate
{
    /// <summary>
    /// A placeholder without a parameter is taken as a text, or no request could be made; a path parameter without a placeholder has nowhere to go.
    /// </summary>
    public static EquatableArray<ApiParameter> Settle(
        string path,
        string pointer,
        EquatableArray<ApiParameter> parameters,
        DiagnosticSink diagnostics
    )
    {
        var placeholders = Placeholders(path);
        var settled = new List<ApiParameter>(parameters.Count);
        foreach (var parameter in parameters)
        {
            if (parameter.Location != ParameterLocation.Path || placeholders.Remove(parameter.Name))
            {
                settled.Add(parameter);
                continue;
            }

            diagnostics.AtKey(
                DiagnosticIds.UndeclaredPathParameter,
                parameter.Pointer,
                $"The path '{path}' has no place for the parameter '{parameter.Name}'" + NearMiss.Question(parameter.Name, placeholders),
                "it is left out"
            );
        }

        if (settled.Count == parameters.Count && placeholders.Count == 0)
        {
            return parameters;
        }

        foreach (var name in placeholders)
        {
            diagnostics.AtKey(
                DiagnosticIds.UndeclaredPathParameter,
                pointer,
                $"The path's '{{{name}}}' is not declared as a parameter",
                "it is taken as a text"
            );
            settled.Add(
                new ApiParameter
                {
                    Pointer = pointer,
                    Name = name,
                    Location = ParameterLocation.Path,
                    Required = true,
                    Schema = new ApiSchema { Pointer = pointer, Types = SchemaTypes.String },
                }
            );
        }

        return settled.ToEquatableArray();
    }

    /// <summary>What stands behind <c>#</c> tells operations of one path apart and is never sent (RFC 3986, section 3.5).</summary>
    public static string WithoutFragment(string path)
    {
        var hash = path.IndexOf('#');
        return hash < 0 ? path : path.Substring(0, hash);
    }

    private static List<string> Placeholders(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = path.Substring(open + 1, close - open - 1);
            if (name.Length > 0 && !names.Contains(name))
            {
                names.Add(name);
            }

            open = close;
        }

        return names;
    }
}
