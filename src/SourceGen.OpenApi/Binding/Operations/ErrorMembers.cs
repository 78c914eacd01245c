namespace SourceGen.OpenApi;

/// <summary>Finds code and message of an error body by the names that APIs give them.</summary>
internal static class ErrorMembers
{
    private static readonly string[] Codes = ["code", "error_code", "errorCode", "error/code", "error/type", "type", "error"];

    private static readonly string[] Messages =
    [
        "message",
        "error_message",
        "errorMessage",
        "error/message",
        "error_description",
        "detail",
        "error_detail",
        "description",
        "title",
        "reason",
        "msg",
        "error",
    ];

    public static ErrorModel Bind(string status, TypeRef type, TypeTable types)
    {
        var accessors = new AccessorBinder(types);
        var message = Messages.Select(name => accessors.Bind(type, "/" + name)).FirstOrDefault(IsText);
        var code = Codes
            .Select(name => accessors.Bind(type, "/" + name))
            .FirstOrDefault(found => found is { Type.Traits.IsErrorCode: true } && !found.Equals(message));
        return new ErrorModel
        {
            Status = status,
            Type = type,
            Code = code,
            Message = message,
        };
    }

    private static bool IsText(AccessorModel? accessor) => accessor?.Type.Kind == TypeKind.String;
}
