namespace SourceGen.OpenApi;

/// <summary>Writes the methods that register a client with a service collection, and what hands out clients registered by name.</summary>
internal static class RegistrationEmitter
{
    internal const string Di = "global::Microsoft.Extensions.DependencyInjection";
    internal const string Options = "global::Microsoft.Extensions.Options";

    public static void Emit(SourceWriter writer, RegistrationFile file)
    {
        var client = file.Client;
        writer.Line($"/// <summary>Registers <see cref=\"{file.Global(client.Name)}\"/> with a service collection.</summary>");
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} static class {client.RegistrationName}");
        using (writer.Block())
        {
            EmitOverloads(writer, file, "", "", "");
            EmitOverloads(
                writer,
                file,
                "string name,\n    ",
                "name, ",
                $"/// <param name=\"name\">The name under which <see cref=\"{file.Global(client.ProviderName)}\"/> knows the client.</param>\n"
            );
            if (file.HasConfiguration)
            {
                EmitConfiguration(writer, file, "", $"{Options}.Options.DefaultName, ", "");
                EmitConfiguration(
                    writer,
                    file,
                    "string name,\n    ",
                    "name, ",
                    $"/// <param name=\"name\">The name under which <see cref=\"{file.Global(client.ProviderName)}\"/> knows the client.</param>\n"
                );
            }

            EmitAdd(writer, file);
            if (file.HasConfiguration)
            {
                writer.Line();
                EmitBind(writer, file);
            }
        }
    }

    private static void EmitOverloads(SourceWriter writer, RegistrationFile file, string parameter, string argument, string doc)
    {
        var name = argument.Length == 0 ? $"{Options}.Options.DefaultName, " : argument;
        writer.Lines(
            $$"""
            /// <summary>Registers the client and the interfaces of its groups, one instance for all. Redirects are off.</summary>
            /// <param name="services">Where to register.</param>
            {{doc}}/// <param name="configure">Sets the options.</param>
            /// <returns>The builder of the client's connections.</returns>
            public static {{Di}}.IHttpClientBuilder Add{{file.Client.Name}}(
                this {{Di}}.IServiceCollection services,
                {{parameter}}global::System.Action<{{file.Global(file.Client.OptionsName)}}> configure
            )
            {
                _ = configure ?? throw new global::System.ArgumentNullException(nameof(configure));
                return Add(services, {{name}}(_, options) => configure(options));
            }

            /// <summary>Registers the client and the interfaces of its groups, with options that depend on other services.</summary>
            /// <param name="services">Where to register.</param>
            {{doc}}/// <param name="configure">Sets the options.</param>
            /// <returns>The builder of the client's connections.</returns>
            public static {{Di}}.IHttpClientBuilder Add{{file.Client.Name}}(
                this {{Di}}.IServiceCollection services,
                {{parameter}}global::System.Action<global::System.IServiceProvider, {{file.Global(file.Client.OptionsName)}}> configure
            )
            {
                _ = configure ?? throw new global::System.ArgumentNullException(nameof(configure));
                return Add(services, {{name}}configure);
            }

            """
        );
    }

    private static void EmitConfiguration(SourceWriter writer, RegistrationFile file, string parameter, string argument, string doc) =>
        writer.Lines(
            $$"""
            /// <summary>Registers the client and the interfaces of its groups, with options from a configuration section.</summary>
            /// <param name="services">Where to register.</param>
            {{doc}}/// <param name="configuration">The section, with a key for each option that is to be set.</param>
            /// <returns>The builder of the client's connections.</returns>
            public static {{Di}}.IHttpClientBuilder Add{{file.Client.Name}}(
                this {{Di}}.IServiceCollection services,
                {{parameter}}global::Microsoft.Extensions.Configuration.IConfiguration configuration
            )
            {
                _ = configuration ?? throw new global::System.ArgumentNullException(nameof(configuration));
                return Add(services, {{argument}}(_, options) => Bind(options, configuration));
            }

            """
        );

    private static void EmitAdd(SourceWriter writer, RegistrationFile file)
    {
        var client = file.Client;
        var support = file.SupportNamespace;
        writer.Lines(
            $$"""
            private static {{Di}}.IHttpClientBuilder Add(
                {{Di}}.IServiceCollection services,
                string name,
                global::System.Action<global::System.IServiceProvider, {{file.Global(client.OptionsName)}}> configure
            )
            {
                _ = services ?? throw new global::System.ArgumentNullException(nameof(services));
                _ = name ?? throw new global::System.ArgumentNullException(nameof(name));
                {{Di}}.OptionsServiceCollectionExtensions.AddOptions<{{file.Global(client.OptionsName)}}>(services, name)
                    .Configure<global::System.IServiceProvider>((options, provider) =>
                    {{{Logger(file)}}
                        configure(provider, options);
                    }){{Check(client)}};
                {{Di}}.ServiceCollectionServiceExtensions.AddSingleton(services, new {{file.Global(
                client.ProviderName
            )}}.Registration(name));
                {{Di}}.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton(services, static provider => new {{file.Global(
                client.ProviderName
            )}}(provider));
                if (name.Length == 0)
                {
                    {{Di}}.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton(
                        services,
                        static provider => {{Di}}.ServiceProviderServiceExtensions.GetRequiredService<{{file.Global(
                client.ProviderName
            )}}>(provider).Get(name: "")
                    );
            """
        );
        using (writer.Indent())
        using (writer.Indent())
        {
            foreach (var group in client.Groups)
            {
                writer.Line($"{Di}.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton(");
                using (writer.Indent())
                {
                    writer.Line("services,");
                    writer.Line(
                        $"static provider => {Di}.ServiceProviderServiceExtensions.GetRequiredService<{file.Global(client.Name)}>(provider).{group.Name}"
                    );
                }

                writer.Line(");");
            }
        }

        writer.Lines(
            $$"""
                }

                // Connections renew themselves, so that one handler serves for good; time limits are the client's own.
                var builder = {{Di}}.HttpClientFactoryServiceCollectionExtensions.AddHttpClient(
                    services,
                    {{file.Global(client.ProviderName)}}.ConnectionName(name),
                    static connection => connection.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan
                );
                {{Di}}.HttpClientBuilderExtensions.ConfigurePrimaryHttpMessageHandler(builder, static () => {{support}}.HttpDefaults.CreateHandler());

                // The factory's own loggers write addresses and headers, which hold secrets and phone numbers; the client logs for itself.
                {{Di}}.HttpClientBuilderExtensions.RemoveAllLoggers(builder);
                return {{Di}}.HttpClientBuilderExtensions.SetHandlerLifetime(builder, global::System.Threading.Timeout.InfiniteTimeSpan);
            }
            """
        );
    }

    /// <summary>Set before the caller's settings, who may choose another or none.</summary>
    private static string Logger(RegistrationFile file) =>
        file.HasLogging
            ? $"\n            options.Logger = {Di}.ServiceProviderServiceExtensions"
                + ".GetService<global::Microsoft.Extensions.Logging.ILoggerFactory>(provider)"
                + $"?.CreateLogger({CSharpText.Literal(file.ClientNamespace + "." + file.Client.Name)});"
            : "";

    /// <summary>A client without the credentials that all its operations need is refused when it is made.</summary>
    private static string Check(ClientModel client) =>
        client.RequiredCredentials.IsEmpty
            ? ""
            : $"\n        .Validate(static options => options.HasCredentials(), {CSharpText.Literal("Set " + OptionsEmitter.Required(client) + ".")})";

    private static void EmitBind(SourceWriter writer, RegistrationFile file)
    {
        var client = file.Client;
        var support = file.SupportNamespace;
        writer.Line(
            $"private static void Bind({file.Global(client.OptionsName)} options, global::Microsoft.Extensions.Configuration.IConfiguration configuration)"
        );
        using (writer.Block())
        {
            writer.Lines(
                $$"""
                var section = new {{support}}.OptionsSection(
                    key => configuration[key],
                    key => global::System.Linq.Enumerable.Select(
                        (key.Length == 0 ? configuration : configuration.GetSection(key)).GetChildren(),
                        static child => child.Key
                    ),
                    (configuration as global::Microsoft.Extensions.Configuration.IConfigurationSection)?.Path ?? ""
                );
                {{support}}.OptionsBinding.Apply(options, section);
                """
            );
            foreach (var credential in client.Credentials)
            {
                var reader = credential.Kind switch
                {
                    SecurityKind.HttpBasic => "Basic",
                    SecurityKind.HttpBearer or SecurityKind.OAuth2ClientCredentials => "Bearer",
                    _ => "Text",
                };
                writer.Line(
                    $"options.{credential.Property} = {support}.OptionsBinding.{reader}(section, nameof(options.{credential.Property})) ?? options.{credential.Property};"
                );
            }

            foreach (var variable in client.ServerVariables)
            {
                writer.Line(
                    $"options.{variable.Property} = {support}.OptionsBinding.Text(section, nameof(options.{variable.Property})) ?? options.{variable.Property};"
                );
            }

            writer.Line($"{support}.OptionsBinding.WarnOfUnused(options, section);");
        }
    }
}
