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

    /// <summary>A stream of items.</summary>
    Stream,

    /// <summary>The same, with settings for this stream.</summary>
    StreamWithOptions,
}

/// <summary>A public method of a group.</summary>
/// <param name="Form">What it hands over.</param>
/// <param name="Name">Its name in full, such as <c>ListAllAsync</c>.</param>
/// <param name="ReturnType">Its type in C#.</param>
/// <param name="Parameters">Its parameters in order.</param>
internal sealed record MethodFormModel(MethodForm Form, string Name, string ReturnType, EquatableArray<ParameterDeclaration> Parameters);

/// <summary>A parameter as a method declares it.</summary>
/// <param name="Type">Its type in C#.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">What it is when it is left out; null where it must be given.</param>
internal sealed record ParameterDeclaration(string Type, string Name, string? Default = null);
