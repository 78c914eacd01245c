namespace SourceGen.OpenApi;

/// <summary>Writes the class that hands out clients registered by name.</summary>
internal static class ProviderEmitter
{
    public static void Emit(SourceWriter writer, ProviderFile file)
    {
        var client = file.Client;
        writer.Lines(
            $$"""
            /// <summary>Hands out registered clients by name: one instance for each name, made when it is first asked for.</summary>
            {{GeneratorStamp.Attribute}}
            {{file.Visibility}} sealed class {{client.ProviderName}} : global::System.IDisposable
            {
                private readonly global::System.IServiceProvider _services;
                private readonly global::System.Collections.Generic.Dictionary<string, global::System.Lazy<{{client.Name}}>> _clients =
                    new(global::System.StringComparer.Ordinal);

                internal {{client.ProviderName}}(global::System.IServiceProvider services)
                {
                    _services = services;
                    foreach (var registration in {{RegistrationEmitter.Di}}.ServiceProviderServiceExtensions.GetServices<Registration>(services))
                    {
                        _clients[registration.Name] = new global::System.Lazy<{{client.Name}}>(() => Create(registration.Name));
                    }
                }

                /// <summary>The client of that name.</summary>
                /// <param name="name">The name under which it was registered; empty for the one without a name.</param>
                /// <returns>The client; it ends with the provider.</returns>
                /// <exception cref="global::System.ArgumentException">No client was registered under the name.</exception>
                public {{client.Name}} Get(string name) =>
                    _clients.TryGetValue(name ?? throw new global::System.ArgumentNullException(nameof(name)), out var client)
                        ? client.Value
                        : throw new global::System.ArgumentException("No {{client.Name}} is registered under the name '" + name + "'.", nameof(name));

                /// <summary>Ends the clients.</summary>
                public void Dispose()
                {
                    foreach (var client in _clients.Values)
                    {
                        if (client.IsValueCreated)
                        {
                            client.Value.Dispose();
                        }
                    }
                }

                internal static string ConnectionName(string name) => "{{file.Namespace}}.{{client.Name}}" + (name.Length == 0 ? "" : ":" + name);

                private {{client.Name}} Create(string name)
                {
                    var connections = {{RegistrationEmitter.Di}}.ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(_services);
                    var options = {{RegistrationEmitter.Di}}.ServiceProviderServiceExtensions.GetRequiredService<{{RegistrationEmitter.Options}}.IOptionsMonitor<{{client.OptionsName}}>>(_services);
                    return new {{client.Name}}(connections.CreateClient(ConnectionName(name)), options.Get(name));
                }

                /// <summary>A name under which a client was registered.</summary>
                internal sealed class Registration
                {
                    public Registration(string name) => Name = name;

                    public string Name { get; }
                }
            }
            """
        );
    }
}
