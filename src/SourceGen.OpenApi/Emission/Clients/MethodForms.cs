namespace SourceGen.OpenApi;

/// <summary>The forms in which an operation is offered.</summary>
internal enum MethodForm
{
    /// <summary>A listing.</summary>
    Listing,

    /// <summary>The value alone.</summary>
    Value,

    /// <summary>The value with status and headers.</summary>
    Response,

    /// <summary>The same, with settings for this call.</summary>
    ResponseWithOptions,
}

/// <summary>Which forms an operation has, and what they are called.</summary>
internal static class MethodForms
{
    public static MethodForm[] Of(MethodModel method) =>
        method.Paging is null ? [MethodForm.Value, MethodForm.Response, MethodForm.ResponseWithOptions] : [MethodForm.Listing];

    public static string Name(MethodModel method, MethodForm form) =>
        form is MethodForm.Response or MethodForm.ResponseWithOptions ? method.Name + "WithResponseAsync" : method.Name + "Async";

    public static string ReturnType(MethodModel method, MethodForm form, string support)
    {
        if (form == MethodForm.Listing)
        {
            return $"{support}.AsyncPageable<{PagingEmitter.ItemName(method.Paging!)}>";
        }

        const string Task = "global::System.Threading.Tasks.Task";
        if (method.Result.Kind == ResultKind.Nothing)
        {
            return form == MethodForm.Value ? Task : $"{Task}<{support}.ApiResponse>";
        }

        var value = ValueName(method.Result);
        return form == MethodForm.Value ? $"{Task}<{value}>" : $"{Task}<{support}.ApiResponse<{value}>>";
    }

    /// <summary>The type of a single operation's value.</summary>
    public static string ValueName(ResultModel result) => result.IsNullable ? result.Type!.NullableName : result.Type!.Name;
}
