namespace SourceGen.OpenApi;

/// <summary>Writes a client's options: one property for each security scheme and each variable of the server's address.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, OptionsFile file)
    {
        var client = file.Client;
        var support = file.SupportNamespace;
        writer.Line($"/// <summary>Address, credentials and limits of <see cref=\"{client.Name}\"/>.</summary>");
        if (!client.Servers.IsEmpty)
        {
            writer.Remarks("The document names these servers, of which the first is the default:\n" + string.Join("\n", client.Servers));
        }

        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} sealed partial class {client.OptionsName} : {support}.ApiClientOptions");
        using (writer.Block())
        {
            foreach (var credential in client.Credentials)
            {
                writer.Doc(Documentation.Or(credential.Summary, $"The credential of the scheme {credential.Scheme}."));
                writer.Line($"public {credential.Type}? {credential.Property} {{ get; set; }}");
                writer.Line();
            }

            foreach (var variable in client.ServerVariables)
            {
                writer.Doc(Documentation.Or(variable.Summary, $"The part {variable.WireName} of the server's address."));
                writer.Line($"public string {variable.Property} {{ get; set; }} = {CSharpText.Literal(variable.Default)};");
                writer.Line();
            }

            EmitCredentials(writer, client, support);
            if (!client.RequiredCredentials.IsEmpty)
            {
                writer.Line();
                EmitCheck(writer, client);
            }

            if (!client.ServerVariables.IsEmpty)
            {
                writer.Line();
                EmitAddress(writer, client, support);
            }
        }
    }

    private static void EmitCredentials(SourceWriter writer, ClientModel client, string support)
    {
        if (client.Credentials.IsEmpty)
        {
            writer.Line(
                $"internal {support}.ApiCredential[] CreateCredentials() => global::System.Array.Empty<{support}.ApiCredential>();"
            );
            return;
        }

        writer.Line($"internal {support}.ApiCredential[] CreateCredentials() =>");
        using (writer.Indent())
        {
            writer.Line("new[]");
            using (writer.Block(";"))
            {
                foreach (var credential in client.Credentials)
                {
                    writer.Line($"{support}.ApiCredential.{Create(credential)},");
                }
            }
        }
    }

    /// <summary>What the options lack, for the message that says so.</summary>
    public static string Required(ClientModel client) =>
        string.Join(
            ", or ",
            client.RequiredCredentials.Select(names => string.Join(" and ", names.Select(name => client.OptionsName + "." + name)))
        );

    private static void EmitCheck(SourceWriter writer, ClientModel client)
    {
        writer.Line("internal bool HasCredentials() =>");
        using (writer.Indent())
        {
            for (var i = 0; i < client.RequiredCredentials.Count; i++)
            {
                var conditions = client.RequiredCredentials[i].Select(name => IsSet(client, name));
                var end = i < client.RequiredCredentials.Count - 1 ? "" : ";";
                writer.Line($"{(i == 0 ? "" : "|| ")}({string.Join(" && ", conditions)}){end}");
            }
        }
    }

    private static string IsSet(ClientModel client, string property)
    {
        var credential = client.Credentials.First(candidate => string.Equals(candidate.Property, property, StringComparison.Ordinal));
        return credential.Kind is SecurityKind.HttpBasic or SecurityKind.HttpBearer or SecurityKind.OAuth2ClientCredentials
            ? property + " is not null"
            : property + " is { Length: > 0 }";
    }

    private static string Create(CredentialModel credential)
    {
        var head = $"{CSharpText.Literal(credential.Scheme)}, nameof({credential.Property})";
        var name = CSharpText.Literal(credential.ParameterName);
        return credential.Kind switch
        {
            SecurityKind.HttpBasic => $"Basic({head}, {credential.Property})",
            SecurityKind.HttpBearer => $"Bearer({head}, {credential.Property})",
            SecurityKind.OAuth2ClientCredentials =>
                $"ClientCredentials({head}, {CSharpText.Literal(credential.TokenUrl)}, {credential.Property})",
            SecurityKind.ApiKeyQuery => $"ApiKeyQuery({head}, {name}, {credential.Property})",
            SecurityKind.ApiKeyCookie => $"ApiKeyCookie({head}, {name}, {credential.Property})",
            _ => $"ApiKeyHeader({head}, {name}, {credential.Property})",
        };
    }

    private static void EmitAddress(SourceWriter writer, ClientModel client, string support)
    {
        writer.Line("internal string ServerAddress() =>");
        using (writer.Indent())
        {
            writer.Line($"{support}.ServerUrl.Of({CSharpText.Literal(client.ServerTemplate)})");
            using (writer.Indent())
            {
                foreach (var variable in client.ServerVariables)
                {
                    var allowed = variable.Allowed.IsEmpty ? "" : ", " + string.Join(", ", variable.Allowed.Select(CSharpText.Literal));
                    writer.Line(
                        $".With({CSharpText.Literal(variable.WireName)}, {variable.Property}, nameof({variable.Property}){allowed})"
                    );
                }

                writer.Line(".Text;");
            }
        }
    }
}
