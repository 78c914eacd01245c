namespace SourceGen.OpenApi.Support;

/// <summary>What a document fixes about its client: one static instance for each client.</summary>
internal sealed partial class ClientDescription
{
    public ClientDescription(string name)
    {
        Name = name;
        Telemetry = ApiTelemetry.Of(name);
    }

    /// <summary>The client's type name, such as <c>TwilioClient</c>; traces and metrics go by it.</summary>
    public string Name { get; }

    /// <summary>The document's default server, its variables filled in; null where it names none.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The document's relative server, where that is not <see cref="BaseAddress"/> itself.</summary>
    public string? BasePath { get; init; }

    /// <summary>The response header that holds the request's id, where its name does not end in <c>Request-Id</c>.</summary>
    public string? RequestIdHeader { get; init; }

    public ApiTelemetry Telemetry { get; }

    /// <summary>Sent as <c>User-Agent</c> unless the options say otherwise.</summary>
    public string UserAgent { get; init; } = "SourceGen.OpenApi";
}
