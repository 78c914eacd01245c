using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>A generated client, loaded and reached by reflection: which method serves which operation, and values for its arguments.</summary>
internal sealed class CalledClient : HttpMessageHandler
{
    private static readonly JsonSerializerOptions Reading = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private readonly Assembly _assembly;
    private readonly List<object> _groups = [];

    private CalledClient(Assembly assembly) => _assembly = assembly;

    public WireRequest? Sent { get; private set; }

    public Func<HttpResponseMessage> Answer { get; set; } = static () => new HttpResponseMessage(HttpStatusCode.NoContent);

    /// <summary>Generates, compiles and makes the client of a document; null where it has none, with the reason.</summary>
    public static (CalledClient? Client, string Reason) Of(string fileName, string text)
    {
        var run = GeneratorRun.Of(new ConsumerProject().WithDocument(fileName, text).WithProperty("OpenApiValidateRequests", "false"));
        using var image = new MemoryStream();
        var emitted = run.Output.WithAssemblyName("Conformance" + Guid.NewGuid().ToString("N")).Emit(image);
        if (!emitted.Success)
        {
            return (null, emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
        }

        image.Position = 0;
        var client = new CalledClient(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image));
        var options = client._assembly.GetTypes().FirstOrDefault(type => type.BaseType?.Name == "ApiClientOptions");
        if (options is null)
        {
            return (null, "no client");
        }

        client.Make(options);
        return (client, "");
    }

    /// <summary>The methods that serve an operation, each in the form that gives back the value alone.</summary>
    public IEnumerable<(object Group, MethodInfo Method)> MethodsOf(DocumentOperation operation)
    {
        foreach (var group in _groups)
        {
            foreach (var field in group.GetType().GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            {
                if (field.FieldType.Name != "ApiOperation" || (string?)Get(field.GetValue(null)!, "Name") != operation.Name)
                {
                    continue;
                }

                var name = field.Name[..^"Operation".Length] + "Async";
                if (group.GetType().GetMethod(name) is { } method && Get(field.GetValue(null)!, "Method")!.ToString() == operation.Method)
                {
                    yield return (group, method);
                }
            }
        }
    }

    /// <summary>A C# value for JSON; a <c>$file</c> member becomes a file.</summary>
    public object? ToValue(JsonNode? json, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.Name == "ApiFile")
        {
            return FileOf(json);
        }

        if (json is JsonArray items && type.IsGenericType && type.GetGenericArguments()[0].Name == "ApiFile")
        {
            var files = Array.CreateInstance(type.GetGenericArguments()[0], items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                files.SetValue(FileOf(items[i]), i);
            }

            return files;
        }

        if (type == typeof(string))
        {
            return JsonSameness.TextOf(json);
        }

        if (type == typeof(DateTimeOffset))
        {
            var text = JsonSameness.TextOf(json);
            return long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (type == typeof(bool) && json is JsonValue)
        {
            return bool.Parse(JsonSameness.TextOf(json));
        }

        return json.Deserialize(type, Reading);
    }

    public static JsonNode? ToJson(object? value) =>
        value is null ? null
        : value is JsonElement { ValueKind: JsonValueKind.Undefined } ? null
        : JsonSerializer.SerializeToNode(value, value.GetType());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = await WireRequest.OfAsync(request);
        return Answer();
    }

    private void Make(Type optionsType)
    {
        var options = Activator.CreateInstance(optionsType)!;
        foreach (var property in optionsType.GetProperties().Where(property => property.DeclaringType == optionsType && property.CanWrite))
        {
            if (property.PropertyType == typeof(string) && property.GetValue(options) is null)
            {
                property.SetValue(options, "secret");
            }
            else if (property.PropertyType.Name == "BearerCredential")
            {
                property.SetValue(options, property.PropertyType.GetMethod("FromToken")!.Invoke(null, ["token"]));
            }
            else if (property.PropertyType.Name == "BasicCredential")
            {
                property.SetValue(options, Activator.CreateInstance(property.PropertyType, "user", "password"));
            }
        }

        var retry = Get(options, "Retry")!;
        retry.GetType().GetProperty("MaxRetries")!.SetValue(retry, 0);
        var clientType = optionsType.Assembly.GetType(optionsType.FullName![..^"Options".Length], throwOnError: true)!;
        var http = new HttpClient(this);
        object client;
        try
        {
            client = Activator.CreateInstance(clientType, http, options)!;
        }
        catch (TargetInvocationException)
        {
            // The document names no server that is an address by itself.
            optionsType.GetProperty("BaseAddress")!.SetValue(options, new Uri("https://conformance.example.com"));
            client = Activator.CreateInstance(clientType, http, options)!;
        }

        _groups.AddRange(
            clientType.GetProperties().Where(property => property.PropertyType.IsInterface).Select(property => property.GetValue(client)!)
        );
    }

    private object FileOf(JsonNode? json)
    {
        var type = _assembly.GetTypes().First(type => type.Name == "ApiFile");
        var content = (json as JsonObject)?["$file"] is { } bytes ? (string)bytes! : JsonSameness.TextOf(json);
        return type.GetMethod("FromBytes")!.Invoke(null, [Encoding.UTF8.GetBytes(content), null, null])!;
    }

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);
}
