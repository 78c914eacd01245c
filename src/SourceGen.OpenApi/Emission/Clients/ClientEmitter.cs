namespace SourceGen.OpenApi;

/// <summary>Writes the client: what groups share, and a property for each of them.</summary>
internal static class ClientEmitter
{
    /// <summary>The type of what is called before a request is sent.</summary>
    private const string Hook =
        "global::System.Func<global::System.Net.Http.HttpRequestMessage, global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask>";

    public static void Emit(SourceWriter writer, ClientFile file)
    {
        var client = file.Client;
        var support = file.SupportNamespace;
        writer.Doc($"A client of {client.Title}{(client.Version is null ? "" : ", " + client.Version)}.");
        writer.Remarks(client.Summary);
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} sealed partial class {client.Name} : global::System.IDisposable");
        using (writer.Block())
        {
            EmitDescription(writer, client, support);
            writer.Line();
            writer.Line($"private readonly {support}.ApiTransport _transport;");
            writer.Line();
            EmitConstructors(writer, client, support);
            foreach (var group in client.Groups)
            {
                writer.Line();
                writer.Doc(Documentation.Or(group.Summary, $"The operations of {group.Name}."));
                writer.Line($"public global::{file.Namespace}.{group.InterfaceName} {group.Name} {{ get; }}");
            }

            writer.Lines(
                """

                /// <summary>Ends the client. An HTTP client that was handed to it stays open.</summary>
                public void Dispose() => _transport.Dispose();

                """
            );
            EmitPlaces(writer, client);
        }
    }

    /// <summary>Partial methods: where nobody writes them, the compiler leaves out their calls.</summary>
    private static void EmitPlaces(SourceWriter writer, ClientModel client) =>
        writer.Lines(
            $$"""
            /// <summary>A place for what all users of the client need. Without a body it is not called.</summary>
            /// <param name="options">As they were handed to the constructor.</param>
            /// <param name="sending">
            /// Set it to be given each attempt's request, with its final address, its headers and its body, before it is sent: to sign it, for instance.
            /// </param>
            partial void OnCreating({{client.OptionsName}} options, ref {{Hook}}? sending);

            /// <summary>Called at the end of each constructor. Without a body it is not called.</summary>
            partial void OnCreated();
            """
        );

    private static void EmitDescription(SourceWriter writer, ClientModel client, string support)
    {
        // An address with variables is known only once the options are.
        var parameter = client.ServerVariables.IsEmpty ? "" : $"({client.OptionsName} options)";
        var field = client.ServerVariables.IsEmpty ? "readonly " : "";
        var name = client.ServerVariables.IsEmpty ? "_description" : "DescribeFor";
        var arrow = client.ServerVariables.IsEmpty ? "=" : "=>";
        writer.Line($"private static {field}{support}.ClientDescription {name}{parameter} {arrow}");
        using (writer.Indent())
        {
            writer.Line($"new({CSharpText.Literal(client.Name)})");
            using (writer.Block(";"))
            {
                if (!client.ServerVariables.IsEmpty)
                {
                    writer.Line("BaseAddress = options.ServerAddress(),");
                }
                else if (client.BaseAddress is not null)
                {
                    writer.Line($"BaseAddress = {CSharpText.Literal(client.BaseAddress)},");
                }

                if (client.RequestIdHeader is not null)
                {
                    writer.Line($"RequestIdHeader = {CSharpText.Literal(client.RequestIdHeader)},");
                }

                if (client.Budget is { } budget)
                {
                    writer.Line($"Budget = {BudgetCode.Of(budget, support)},");
                }
            }
        }
    }

    private static void EmitConstructors(SourceWriter writer, ClientModel client, string support)
    {
        var description = client.ServerVariables.IsEmpty ? "_description" : "DescribeFor(options)";
        writer.Lines(
            $$"""
            /// <summary>A client with connections of its own, which end with it.</summary>
            /// <param name="options">Address, credentials and limits; copied, so that later changes do not reach the client.</param>
            public {{client.Name}}({{client.OptionsName}} options)
                : this(options, httpClient: null) { }

            /// <summary>A client over connections of the caller, who keeps them.</summary>
            /// <param name="httpClient">Sends the requests. It should not follow redirects: one that leads to a foreign host is refused.</param>
            /// <param name="options">Address, credentials and limits; copied, so that later changes do not reach the client.</param>
            public {{client.Name}}(global::System.Net.Http.HttpClient httpClient, {{client.OptionsName}} options)
                : this(options, httpClient ?? throw new global::System.ArgumentNullException(nameof(httpClient))) { }

            private {{client.Name}}({{client.OptionsName}} options, global::System.Net.Http.HttpClient? httpClient)
            {
                if (options is null)
                {
                    throw new global::System.ArgumentNullException(nameof(options));
                }

                {{Hook}}? sending = null;
                OnCreating(options, ref sending);
                _transport = new {{support}}.ApiTransport({{description}}, httpClient, options, options.CreateCredentials(), sending);
            """
        );
        using (writer.Indent())
        {
            foreach (var group in client.Groups)
            {
                writer.Line($"{group.Name} = new {group.ClassName}(_transport);");
            }

            writer.Line("OnCreated();");
        }

        writer.Line("}");
    }
}
