using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Writes a stand-in for the server with the document's examples, and a client over it.</summary>
internal static class FakesEmitter
{
    public static void Emit(SourceWriter writer, FakesFile file)
    {
        var client = file.Client;
        var support = file.SupportNamespace;
        writer.Line(
            $"/// <summary>Makes a <see cref=\"{client.Name}\"/> for tests: nothing is sent, the document's examples are the answers.</summary>"
        );
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} static class {file.Name}");
        using (writer.Block())
        {
            EmitTransport(writer, file, support);
            writer.Line();
            EmitClient(writer, client, support);
        }
    }

    private static void EmitTransport(SourceWriter writer, FakesFile file, string support)
    {
        writer.Line(
            "/// <summary>A server that answers each operation with the document's example of it; a listing is one page.</summary>"
        );
        writer.Line("/// <returns>The server. It can be told other answers, and keeps what it was asked.</returns>");
        writer.Line($"public static {support}.FakeTransport CreateTransport() =>");
        using (writer.Indent())
        {
            writer.Line($"new(new {support}.FakeAnswer[]");
            using (writer.Block(");"))
            {
                foreach (var answer in file.Answers)
                {
                    EmitAnswer(writer, answer, support);
                }
            }
        }
    }

    private static void EmitAnswer(SourceWriter writer, FakeAnswerModel answer, string support)
    {
        writer.Line("new(");
        using (writer.Indent())
        {
            writer.Line($"{CSharpText.Literal(answer.Method)},");
            writer.Line($"{CSharpText.Literal(answer.UrlTemplate)},");
            writer.Line($"{answer.Status.ToString(CultureInfo.InvariantCulture)},");
            writer.Line($"{CSharpText.Literal(answer.ContentType)},");
            writer.Line(Bytes(answer.Body));
        }

        if (answer.Position is null)
        {
            writer.Line("),");
            return;
        }

        writer.Line(")");
        using (writer.Block(","))
        {
            var items = CSharpText.Literal(answer.ItemsPointer);
            var isOffset = answer.IsOffset ? "true" : "false";
            writer.Line(
                $"Position = new {support}.FakePosition({WalkDescriptionWriter.Code(answer.Position, support)}, {items}, isOffset: {isOffset}),"
            );
        }
    }

    private static string Bytes(string text) =>
        text.Length == 0 ? "default" : $"global::System.Text.Encoding.UTF8.GetBytes({CSharpText.Literal(text)})";

    private static void EmitClient(SourceWriter writer, ClientModel client, string support)
    {
        writer.Lines(
            $$"""
            /// <summary>A client whose requests go to the given server, with credentials that stand for real ones and no retries.</summary>
            /// <param name="transport">The server; it stays the caller's.</param>
            /// <returns>The client.</returns>
            public static {{client.Name}} CreateClient({{support}}.FakeTransport transport)
            {
                var connection = new global::System.Net.Http.HttpClient(
                    transport ?? throw new global::System.ArgumentNullException(nameof(transport)),
                    disposeHandler: false
                );
                var options = new {{client.OptionsName}}();
                options.Retry.MaxRetries = 0;
            """
        );
        using (writer.Indent())
        {
            if (!client.HasAddress)
            {
                writer.Line("options.BaseAddress = new global::System.Uri(\"https://localhost/\");");
            }

            foreach (var credential in client.Credentials)
            {
                writer.Line($"options.{credential.Property} = {Stand(credential, support)};");
            }

            writer.Line($"return new {client.Name}(connection, options);");
        }

        writer.Line("}");
    }

    private static string Stand(CredentialModel credential, string support) =>
        credential.Kind switch
        {
            SecurityKind.HttpBasic => $"new {support}.BasicCredential(\"user\", \"password\")",
            SecurityKind.HttpBearer or SecurityKind.OAuth2ClientCredentials => $"{support}.BearerCredential.FromToken(\"token\")",
            _ => "\"key\"",
        };
}
