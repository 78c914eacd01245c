namespace SourceGen.OpenApi;

/// <summary>The names of one document's output, unique among all documents of the compilation.</summary>
/// <param name="Namespace">Namespace of the client and its types.</param>
/// <param name="ClientName">The client's type name, such as <c>TwilioClient</c>.</param>
/// <param name="SupportNamespace">Namespace of the support types.</param>
/// <param name="HintPrefix">First part of the names of all its files, such as <c>Twilio</c>.</param>
internal sealed record DocumentNames(string Namespace, string ClientName, string SupportNamespace, string HintPrefix)
{
    /// <summary>
    /// Namespace of the methods that register the client: the one that every program with a service collection uses, unless two clients of the project
    /// have one name and would be ambiguous there.
    /// </summary>
    public string RegistrationNamespace { get; init; } = Namespace;

    /// <summary>The client with its namespace, by which no other document goes.</summary>
    public string FullName => Namespace + "." + ClientName;
}
