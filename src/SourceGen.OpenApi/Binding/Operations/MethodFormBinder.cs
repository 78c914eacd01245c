namespace SourceGen.OpenApi;

/// <summary>Decides in which forms an operation is offered, and what each takes and returns.</summary>
internal sealed class MethodFormBinder(BindingContext context)
{
    private const string Task = "global::System.Threading.Tasks.Task";

    /// <summary>The method with its forms.</summary>
    public MethodModel Bind(MethodModel method)
    {
        var request = RequestParameters(method);
        MethodForm[] forms =
            method.Paging is not null ? [MethodForm.Listing]
            : method.Result.Kind == ResultKind.Items ? [MethodForm.Stream, MethodForm.StreamWithOptions]
            : [MethodForm.Value, MethodForm.Response, MethodForm.ResponseWithOptions];
        return method with
        {
            RequestParameters = request.Select(static parameter => parameter with { Default = null }).ToEquatableArray(),
            Forms = forms
                .Select(form => new MethodFormModel(form, Name(method, form), ReturnType(method, form), Parameters(request, form)))
                .ToEquatableArray(),
        };
    }

    private static string Name(MethodModel method, MethodForm form) =>
        method.Name + (form is MethodForm.Response or MethodForm.ResponseWithOptions ? "WithResponseAsync" : "Async");

    private string ReturnType(MethodModel method, MethodForm form)
    {
        var support = context.SupportNamespace;
        if (form == MethodForm.Listing)
        {
            var envelope = method.Paging!.HasEnvelope ? ", " + method.Paging.Page.Name : "";
            return $"{support}.AsyncPageable<{method.Paging.ItemName}{envelope}>";
        }

        if (form is MethodForm.Stream or MethodForm.StreamWithOptions)
        {
            return $"{support}.ApiStream<{method.Result.ValueName}>";
        }

        if (method.Result.Kind == ResultKind.Nothing)
        {
            return form == MethodForm.Value ? Task : $"{Task}<{support}.ApiResponse>";
        }

        var value = method.Result.ValueName;
        return form == MethodForm.Value ? $"{Task}<{value}>" : $"{Task}<{support}.ApiResponse<{value}>>";
    }

    /// <summary>The arguments that describe the request, without page options, settings and token.</summary>
    private List<ParameterDeclaration> RequestParameters(MethodModel method)
    {
        var parameters = new List<ParameterDeclaration>();
        foreach (var argument in method.Arguments)
        {
            parameters.Add(
                argument.IsOptional
                    ? new ParameterDeclaration(argument.Type.NullableName, argument.Name, "null")
                    : new ParameterDeclaration(argument.IsNullable ? argument.Type.NullableName : argument.Type.Name, argument.Name)
            );
        }

        if (method.Filter is not null)
        {
            parameters.Add(new ParameterDeclaration($"global::{context.Namespace}.{method.Filter}?", "filter", "null"));
        }

        return parameters;
    }

    private EquatableArray<ParameterDeclaration> Parameters(List<ParameterDeclaration> request, MethodForm form)
    {
        // Settings must be given: what comes before them cannot be left out then.
        var hasOptions = form is MethodForm.ResponseWithOptions or MethodForm.StreamWithOptions;
        var parameters = hasOptions ? request.ConvertAll(static parameter => parameter with { Default = null }) : [.. request];
        if (form == MethodForm.Listing)
        {
            parameters.Add(new ParameterDeclaration($"{context.SupportNamespace}.PageOptions?", "page", "null"));
        }

        if (hasOptions)
        {
            var options = form == MethodForm.StreamWithOptions ? "StreamOptions" : "RequestOptions";
            parameters.Add(new ParameterDeclaration($"{context.SupportNamespace}.{options}", "options"));
        }

        parameters.Add(new ParameterDeclaration("global::System.Threading.CancellationToken", "cancellationToken", "default"));
        return parameters.ToEquatableArray();
    }
}
