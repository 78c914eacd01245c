namespace SourceGen.OpenApi;

/// <summary>Writes the methods that send an operation.</summary>
internal static class CallEmitter
{
    public static void Emit(SourceWriter writer, MethodModel method, GroupFile file)
    {
        foreach (var form in method.Forms)
        {
            writer.Line();
            FilterEmitter.Obsolete(writer, method.IsDeprecated);
            if (form.Form is MethodForm.Listing or MethodForm.ResponseWithOptions or MethodForm.StreamWithOptions)
            {
                MethodSignature.Emit(writer, "public ", form, "");
                using (writer.Block())
                {
                    EmitFilling(writer, method, form.Form, file.SupportNamespace);
                    writer.Line($"return {Send(method, file.SupportNamespace)};");
                }
            }
            else
            {
                MethodSignature.Emit(writer, "public ", form, " =>");
                using (writer.Indent())
                {
                    writer.Line(Expression(method, form.Form, file.SupportNamespace));
                }
            }
        }
    }

    /// <summary>The shorter forms are what the longer ones give with nothing to set, or without what goes beside the value.</summary>
    private static string Expression(MethodModel method, MethodForm form, string support)
    {
        var arguments = MethodSignature.RequestArguments(method);
        arguments += arguments.Length == 0 ? "" : ", ";
        if (form == MethodForm.Stream)
        {
            return $"{method.Name}Async({arguments}new {support}.StreamOptions(), cancellationToken);";
        }

        if (form == MethodForm.Response)
        {
            return $"{method.Name}WithResponseAsync({arguments}{support}.RequestOptions.None, cancellationToken);";
        }

        var response = $"{method.Name}WithResponseAsync({arguments}cancellationToken)";
        return method.Result.Kind == ResultKind.Nothing ? response + ";" : $"{support}.ResponseBodies.ValueAsync({response});";
    }

    private static string Send(MethodModel method, string support)
    {
        if (method.Paging is { } paging)
        {
            return $"{support}.{paging.Walk.Walk}.Create(_transport, request, {paging.Field}, page, cancellationToken)";
        }

        return method.Result.Kind switch
        {
            ResultKind.Nothing => "_transport.SendAsync(request, cancellationToken)",
            ResultKind.Stream => "_transport.SendForStreamAsync(request, cancellationToken)",
            ResultKind.Items => $"{support}.StreamCall.Create(_transport, request, {method.Name}Items, options, cancellationToken)",
            ResultKind.Value => $"_transport.SendAsync(request, {method.Name}Body, new {support}.JsonReadState(), cancellationToken)",
            _ => throw new InvalidOperationException($"Not a result: {method.Result.Kind}."),
        };
    }

    /// <summary>Makes the request and puts arguments, body and filter into it.</summary>
    private static void EmitFilling(SourceWriter writer, MethodModel method, MethodForm form, string support)
    {
        var settings = new List<string>();
        if (form == MethodForm.ResponseWithOptions)
        {
            settings.Add("Options = options ?? throw new global::System.ArgumentNullException(nameof(options))");
        }

        if (method.HasBodyValues)
        {
            settings.Add("HasBodyValues = true");
        }

        var initializer = settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
        writer.Line($"var request = new {support}.ApiRequest({method.Name}Operation){initializer};");
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
