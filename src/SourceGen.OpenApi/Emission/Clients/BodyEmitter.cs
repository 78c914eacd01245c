namespace SourceGen.OpenApi;

/// <summary>Writes how a request gets its body.</summary>
internal static class BodyEmitter
{
    public static void Emit(SourceWriter writer, BodyModel body, string support)
    {
        if (body.Kind == BodyKind.Multipart)
        {
            EmitMultipart(writer, body, support);
            return;
        }

        var argument = CSharpText.Identifier(body.Argument);
        if (!body.IsOptional)
        {
            writer.Line($"request.Body = {Content(body, argument, support)};");
            return;
        }

        writer.Line($"if ({argument} is {{ }} content)");
        using (writer.Block())
        {
            writer.Line($"request.Body = {Content(body, "content", support)};");
        }
    }

    private static string Content(BodyModel body, string value, string support)
    {
        var type = CSharpText.Literal(body.ContentType);
        return body.Kind switch
        {
            BodyKind.Json => $"{support}.RequestBodies.Json({value}, {JsonCode.WriteDelegate(body.Type, support)}, {type})",
            BodyKind.Form => $"{support}.RequestBodies.Form({value}, {JsonCode.WriteDelegate(body.Type, support)})",
            BodyKind.Text => $"{support}.RequestBodies.Text({value}, {type})",
            _ => $"{support}.RequestBodies.File({value}, {type})",
        };
    }

    private static void EmitMultipart(SourceWriter writer, BodyModel body, string support)
    {
        writer.Line($"var parts = new {support}.MultipartBody({CSharpText.Literal(body.ContentType)});");
        foreach (var part in body.Parts)
        {
            var argument = CSharpText.Identifier(part.Argument);
            if (part.IsOptional)
            {
                writer.Line($"if ({argument} is {{ }} {part.Local})");
                using (writer.Block())
                {
                    writer.Line(Add(part, part.Local, support));
                }
            }
            else
            {
                writer.Line(Add(part, argument, support));
            }
        }

        writer.Line("request.Body = parts.ToContent;");
    }

    private static string Add(BodyPartModel part, string value, string support)
    {
        var name = CSharpText.Literal(part.Name);
        var type = part.ContentType is null ? "" : ", " + CSharpText.Literal(part.ContentType);
        return IsFile(part.Type) || (part.Type.Element is { } element && IsFile(element))
            ? $"parts.Add({name}, {value}{type});"
            : $"parts.Add({name}, {value}, {JsonCode.WriteDelegate(part.Type, support)}{type});";
    }

    private static bool IsFile(TypeRef type) => type.Kind == TypeKind.Stream;
}
