namespace SourceGen.OpenApi;

/// <summary>Writes the methods that send an operation.</summary>
internal static class CallEmitter
{
    public static void Emit(SourceWriter writer, MethodModel method, GroupFile file)
    {
        foreach (var form in MethodForms.Of(method))
        {
            writer.Line();
            writer.Line("/// <inheritdoc />");
            FilterEmitter.Obsolete(writer, method.IsDeprecated);
            if (form is MethodForm.Listing or MethodForm.ResponseWithOptions)
            {
                MethodSignature.Emit(writer, "public ", method, form, file, withDefaults: true, "");
                using (writer.Block())
                {
                    EmitBody(writer, method, form, file.SupportNamespace);
                }
            }
            else
            {
                MethodSignature.Emit(writer, "public ", method, form, file, withDefaults: true, " =>");
                using (writer.Indent())
                {
                    writer.Line(Expression(method, form, file.SupportNamespace));
                }
            }
        }

        if (method.Paging is null)
        {
            writer.Line();
            EmitRequest(writer, method, file);
        }
    }

    private static void EmitBody(SourceWriter writer, MethodModel method, MethodForm form, string support)
    {
        if (form == MethodForm.Listing)
        {
            EmitFilling(writer, method, support);
            var walk = method.Paging!.Walk.Walk;
            writer.Line($"return {support}.{walk}.Create(_transport, request, {method.Paging.Field}, page, cancellationToken);");
            return;
        }

        writer.Line($"var request = {method.Name}Request({MethodSignature.RequestArguments(method)});");
        writer.Line("request.Options = options ?? throw new global::System.ArgumentNullException(nameof(options));");
        writer.Line($"return {Send(method, "request", support)};");
    }

    private static string Expression(MethodModel method, MethodForm form, string support)
    {
        var arguments = MethodSignature.RequestArguments(method);
        if (form == MethodForm.Response)
        {
            return Send(method, $"{method.Name}Request({arguments})", support) + ";";
        }

        var response = $"{method.Name}WithResponseAsync({arguments}{(arguments.Length == 0 ? "" : ", ")}cancellationToken)";
        return method.Result.Kind == ResultKind.Nothing ? response + ";" : $"{support}.ResponseBodies.ValueAsync({response});";
    }

    private static string Send(MethodModel method, string request, string support) =>
        method.Result.Kind switch
        {
            ResultKind.Nothing => $"_transport.SendAsync({request}, cancellationToken)",
            ResultKind.Stream => $"_transport.SendForStreamAsync({request}, cancellationToken)",
            _ => $"_transport.SendAsync({request}, {method.Name}Body, new {support}.JsonReadState(), cancellationToken)",
        };

    private static void EmitRequest(SourceWriter writer, MethodModel method, GroupFile file)
    {
        var support = file.SupportNamespace;
        MethodSignature.Emit(
            writer,
            $"private static {support}.ApiRequest {method.Name}Request",
            MethodSignature.RequestParameters(method, file, withDefaults: false),
            ""
        );
        using (writer.Block())
        {
            EmitFilling(writer, method, support);
            writer.Line("return request;");
        }
    }

    /// <summary>Makes the request and puts arguments, body and filter into it.</summary>
    private static void EmitFilling(SourceWriter writer, MethodModel method, string support)
    {
        var setting = method.HasBodyValues ? " { HasBodyValues = true }" : "";
        writer.Line($"var request = new {support}.ApiRequest({method.Name}Operation){setting};");
        foreach (var argument in method.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                writer.Line($"request.Set({ParameterCode.Value(parameter, CSharpText.Identifier(argument.Name), support)});");
            }
        }

        if (method.Body is not null)
        {
            BodyEmitter.Emit(writer, method.Body, support);
        }

        if (method.Filter is not null)
        {
            writer.Line("filter?.ApplyTo(request);");
        }
    }
}
