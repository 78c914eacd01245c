namespace SourceGen.OpenApi;

/// <summary>The public surface of one client.</summary>
/// <param name="Client">The client's full name, such as <c>Acme.Twilio.TwilioClient</c>.</param>
/// <param name="Path">The document that it is made from.</param>
/// <param name="Lines">One for each public type and member, in order; no two alike.</param>
internal sealed record ClientSurface(string Client, string Path, EquatableArray<SurfaceLine> Lines)
{
    /// <summary>What went wrong in listing it: a bug of ours, and nothing is compared.</summary>
    public string? Fault { get; init; }

    /// <summary>The client's name without namespace.</summary>
    public string ShortName => CSharpNames.WithoutNamespace(Client);
}
