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
        if (body.IsNullable)
        {
            var none = $"{support}.RequestBodies.Null({CSharpText.Literal(body.ContentType)})";
            writer.Line($"request.Body = {argument} is {{ }} content ? {Content(body, "content", support)} : {none};");
            return;
        }

        if (body.Flag is { } flag)
        {
            var given = $"({argument} ?? throw new global::System.ArgumentNullException(nameof({argument})))";
            var flagged = $"{given} with {{ {CSharpText.Identifier(flag.Property)} = {(flag.Value ? "true" : "false")} }}";
            writer.Line($"request.Body = {Content(body, flagged, support)};");
            return;
        }

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
            BodyKind.Form =>
                $"{support}.RequestBodies.Form({value}, {JsonCode.WriteDelegate(body.Type, support)}{string.Concat(body.Encodings.Select(encoding => ", " + Encoding(encoding, support)))})",
            BodyKind.Text when body.Type.Kind == TypeKind.String => $"{support}.RequestBodies.Text({value}, {type})",
            BodyKind.Text => $"{support}.RequestBodies.Scalar({value}, {JsonCode.WriteDelegate(body.Type, support)}, {type})",
            BodyKind.Binary => $"{support}.RequestBodies.File({value}, {type})",
            _ => throw new InvalidOperationException($"Not a whole body: {body.Kind}."),
        };
    }

    private static void EmitMultipart(SourceWriter writer, BodyModel body, string support)
    {
        writer.Line($"var content = new {support}.MultipartBody({CSharpText.Literal(body.ContentType)});");
        foreach (var part in body.Parts)
        {
            var argument = CSharpText.Identifier(part.Argument);
            if (part.Value is { } value)
            {
                writer.Line(Add(part, value ? "true" : "false", support));
            }
            else if (part.IsOptional)
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

        writer.Line(body.IsOptional ? "request.Body = content.IsEmpty ? null : content.ToContent;" : "request.Body = content.ToContent;");
    }

    private static string Add(BodyPartModel part, string value, string support)
    {
        var element = part.IsFurther ? part.Type.Element! : part.Type;
        var name = part.IsFurther ? "" : CSharpText.Literal(part.Name) + ", ";
        var method = part.IsFurther ? "AddEach" : "Add";
        var type = part.ContentType is null ? "" : ", contentType: " + CSharpText.Literal(part.ContentType);
        var encoding = part.Encoding is null ? "" : ", encoding: " + Encoding(part.Encoding, support);
        return IsFile(element) || (element.Element is { } item && IsFile(item))
            ? $"content.{method}({name}{value}{type}{encoding});"
            : $"content.{method}({name}{value}, {JsonCode.WriteDelegate(element, support)}{type}{encoding});";
    }

    private static string Encoding(EncodingModel encoding, string support)
    {
        var settings = new List<string>();
        if (encoding.ContentType is { } type)
        {
            settings.Add("ContentType = " + CSharpText.Literal(type));
        }

        if (encoding.Style is { } style)
        {
            settings.Add($"Style = {support}.ParameterStyle.{style}");
            settings.Add("Explode = " + (encoding.Explode ? "true" : "false"));
        }

        if (encoding.AllowReserved)
        {
            settings.Add("AllowReserved = true");
        }

        if (!encoding.Headers.IsEmpty)
        {
            var headers = encoding.Headers.Select(static header =>
                $"new global::System.Collections.Generic.KeyValuePair<string, string>({CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)})"
            );
            settings.Add($"Headers = new[] {{ {string.Join(", ", headers)} }}");
        }

        return $"new {support}.PartEncoding({CSharpText.Literal(encoding.Property)}) {{ {string.Join(", ", settings)} }}";
    }

    private static bool IsFile(TypeRef type) => type.Kind == TypeKind.Stream;
}
