using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>Registration with a service collection, compiled and run.</summary>
public sealed class EmittedRegistrationTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [{ url: https://api.example.com }]
        security: [{ basic: [] }, { bearer: [] }, { key: [] }]
        paths:
          /things:
            get:
              operationId: things.list
              responses: { "200": { description: Done } }
        components:
          securitySchemes:
            basic: { type: http, scheme: basic }
            bearer: { type: http, scheme: bearer }
            key: { type: apiKey, in: header, name: X-Key }
        """;

    private static readonly Lazy<Compiled> Code = new(static () =>
        Bound.Of(Document, hasHttpClientFactory: true).Compile("Microsoft.Extensions.*.dll")
    );

    [Fact]
    public void The_code_compiles_without_a_warning() => Assert.Empty(Code.Value.OwnWarnings);

    [Fact]
    public void The_client_and_its_groups_are_one_instance_for_all()
    {
        using var services = Provider(collection => Add(collection, Configure(options => options.Key = "k")));

        var client = services.GetRequiredService(Code.Value.Type("TestClient"));

        Assert.Same(client, services.GetRequiredService(Code.Value.Type("TestClient")));
        Assert.Same(
            client.GetType().GetProperty("Things")!.GetValue(client),
            services.GetRequiredService(Code.Value.Type("IThingsClient"))
        );
    }

    [Fact]
    public async Task The_handlers_of_the_builder_are_used_and_redirects_are_not_followed()
    {
        var seen = new List<string>();
        using var services = Provider(collection =>
            Add(collection, Configure(options => options.Key = "secret")).AddHttpMessageHandler(() => new Recorder(seen))
        );
        var things = services.GetRequiredService(Code.Value.Type("IThingsClient"));

        await (Task)EmittedClient.Chain(things, "ListAsync");

        Assert.Equal(["https://api.example.com/things secret"], seen);
    }

    [Fact]
    public async Task The_client_logs_under_its_name_and_nobody_logs_addresses_or_headers()
    {
        var logged = new LoggedLines();
        using var services = Provider(collection =>
        {
            collection.AddSingleton<ILoggerFactory>(logged);
            Add(
                    collection,
                    Configure(options =>
                    {
                        options.Key = "s3cret";
                        options.Retry.MaxRetries = 1;
                        options.Retry.BaseDelay = TimeSpan.Zero;
                    })
                )
                .AddHttpMessageHandler(static () => new Always(System.Net.HttpStatusCode.BadGateway));
        });
        var things = services.GetRequiredService(Code.Value.Type("IThingsClient"));

        await Assert.ThrowsAnyAsync<Exception>(() => (Task)EmittedClient.Chain(things, "ListAsync"));

        Assert.Equal(
            [
                "Debug Operation 'things.list' (502, /things): attempt 1 took *",
                "Warning Operation 'things.list' failed (502, /things): after attempt 1 another follows in 0 s.",
                "Debug Operation 'things.list' (502, /things): attempt 2 took *",
                "Warning Operation 'things.list' failed (502, /things) after 2 attempts.",
            ],
            logged.Lines.Select(static line => Regex.Replace(line.Text, "took .*", "took *", RegexOptions.None, TimeSpan.FromSeconds(1)))
        );
        Assert.All(logged.Lines, static line => Assert.Equal("Acme.Test.TestClient", line.Category));
    }

    [Fact]
    public async Task A_logger_of_the_callers_choice_or_none_is_taken()
    {
        var logged = new LoggedLines();
        using var services = Provider(collection =>
        {
            collection.AddSingleton<ILoggerFactory>(logged);
            Add(
                    collection,
                    Configure(options =>
                    {
                        options.Key = "k";
                        options.Logger = null;
                    })
                )
                .AddHttpMessageHandler(static () => new Always(System.Net.HttpStatusCode.OK));
        });

        await (Task)EmittedClient.Chain(services.GetRequiredService(Code.Value.Type("IThingsClient")), "ListAsync");

        Assert.Empty(logged.Lines);
    }

    [Fact]
    public void Names_tell_registrations_apart()
    {
        using var services = Provider(collection =>
        {
            Add(collection, "north", Configure(options => options.Key = "n"));
            Add(collection, "south", Configure(options => options.Key = "s"));
        });
        var provider = services.GetRequiredService(Code.Value.Type("TestClientProvider"));

        var north = EmittedClient.Chain(provider, "Get", "north");

        Assert.Same(north, EmittedClient.Chain(provider, "Get", "north"));
        Assert.NotSame(north, EmittedClient.Chain(provider, "Get", "south"));
        var error = Assert.Throws<ArgumentException>(() => EmittedClient.Chain(provider, "Get", "west"));
        Assert.Contains("'west'", error.Message, StringComparison.Ordinal);
        Assert.Null(services.GetService(Code.Value.Type("TestClient")));
    }

    [Fact]
    public void A_client_without_a_credential_is_refused_when_it_is_asked_for()
    {
        using var services = Provider(collection => Add(collection, Configure(_ => { })));

        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            services.GetRequiredService(Code.Value.Type("TestClient"))
        );

        Assert.Equal("Set TestClientOptions.Basic, or TestClientOptions.Bearer, or TestClientOptions.Key.", error.Message);
    }

    [Fact]
    public void Options_are_bound_from_configuration_property_by_property()
    {
        var options = FromConfiguration(
            ("BaseAddress", "https://elsewhere.example.com"),
            ("Timeout", "00:00:07"),
            ("Retry:MaxRetries", "5"),
            ("RateLimit", "documented"),
            ("Basic:UserName", "ada"),
            ("Basic:Password", "p"),
            ("Bearer:Token", "t"),
            ("Key", "k")
        );

        Assert.Equal(new Uri("https://elsewhere.example.com"), options.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Timeout);
        Assert.Equal(5, options.Retry.MaxRetries);
        Assert.Equal("Documented", options.RateLimit.ToString());
        Assert.NotNull(options.Basic);
        Assert.NotNull(options.Bearer);
        Assert.Equal("k", options.Key);
        Assert.Equal(TimeSpan.FromSeconds(100), FromConfiguration(("Key", "k")).Timeout);
    }

    [Theory]
    [InlineData("Timeout", "20", "a time such as '00:00:20' for 20 seconds")]
    [InlineData("Timeout", "soon", "a time")]
    [InlineData("Retry:MaxRetries", "many", "a whole number")]
    [InlineData("AllowInsecureHttp", "yes", "'true' or 'false'")]
    [InlineData("RateLimit", "some", "'None' or 'Documented'")]
    [InlineData("BaseAddress", "example", "an absolute URL")]
    public void A_setting_that_cannot_be_read_is_told_with_its_full_key_and_value(string key, string value, string wanted)
    {
        var error = Assert.Throws<InvalidOperationException>(() => FromSection("Apis:Test", ($"Apis:Test:{key}", value)));

        Assert.Contains($"'Apis:Test:{key}' is '{value}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(wanted, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_setting_ends_the_start_where_options_are_validated_then()
    {
        using var services = Provider(collection =>
        {
            Add(collection, Configuration(("Key", "k"), ("Timeout", "20")));
            var builder = typeof(OptionsServiceCollectionExtensions)
                .GetMethods()
                .Single(static method => method.Name == "AddOptions" && method.GetParameters().Length == 1 && method.IsGenericMethod)
                .MakeGenericMethod(Code.Value.Type("TestClientOptions"))
                .Invoke(null, [collection])!;
            typeof(OptionsBuilderExtensions)
                .GetMethod("ValidateOnStart")!
                .MakeGenericMethod(Code.Value.Type("TestClientOptions"))
                .Invoke(null, [builder]);
        });

        Assert.Throws<InvalidOperationException>(() =>
            services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate()
        );
    }

    [Fact]
    public void Keys_that_no_option_has_are_warned_of()
    {
        var logged = new LoggedLines();

        FromSection(
            "Apis:Test",
            logged,
            ("Apis:Test:Key", "k"),
            ("Apis:Test:Timeot", "00:00:20"),
            ("Apis:Test:Retry:MaxRetrys", "2"),
            ("Apis:Test:Retry:MaxRetries", "2"),
            ("Apis:Test:Basic:UserName", "ada"),
            ("Apis:Test:Basic:Password", "p")
        );

        Assert.Equal(
            ["Apis:Test:Retry:MaxRetrys", "Apis:Test:Timeot"],
            logged.Lines.Select(static line => line.Text.Split('\'')[1]).Order(StringComparer.Ordinal)
        );
    }

    private static dynamic FromConfiguration(params (string Key, string Value)[] settings) => FromSection("", settings);

    private static dynamic FromSection(string path, params (string Key, string Value)[] settings) =>
        FromSection(path, new LoggedLines(), settings);

    private static dynamic FromSection(string path, LoggedLines logged, params (string Key, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        using var services = Provider(collection =>
        {
            collection.AddSingleton<ILoggerFactory>(logged);
            Add(collection, path.Length == 0 ? configuration : configuration.GetSection(path));
        });
        var monitor = typeof(Microsoft.Extensions.Options.IOptionsMonitor<>).MakeGenericType(Code.Value.Type("TestClientOptions"));
        return EmittedClient.Chain(services.GetRequiredService(monitor), "Get", "");
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static IHttpClientBuilder Add(IServiceCollection services, params object[] arguments)
    {
        var method = Code
            .Value.Type("TestClientServiceCollectionExtensions")
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(candidate =>
                candidate.GetParameters().Length == arguments.Length + 1
                && candidate.GetParameters().Skip(1).Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second))
            );
        return (IHttpClientBuilder)method.Invoke(null, [services, .. arguments])!;
    }

    /// <summary>An <c>Action</c> over the emitted options.</summary>
    private static Delegate Configure(Action<dynamic> configure)
    {
        var type = Code.Value.Type("TestClientOptions");
        return typeof(EmittedRegistrationTests)
                .GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, [configure]) as Delegate
            ?? throw new InvalidOperationException();
    }

    private static Action<T> Typed<T>(Action<dynamic> configure)
        where T : class => options => configure(options);

    private sealed class Always(System.Net.HttpStatusCode status) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status));
    }

    private sealed class Recorder(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!.AbsoluteUri + " " + request.Headers.GetValues("X-Key").Single());
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
        }
    }
}
