using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>What became of the operations of one document.</summary>
internal sealed record ConformanceResult(
    string Document,
    int Operations,
    int Called,
    int Right,
    IReadOnlyList<(string Operation, string Kind, string Detail)> Wrong
)
{
    public string Row()
    {
        var kinds = Wrong.GroupBy(wrong => wrong.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var shown = string.Join(
            ", ",
            kinds.Select(group => $"{group.Key} {group.Select(wrong => wrong.Operation).Distinct(StringComparer.Ordinal).Count()}")
        );
        return string.Create(CultureInfo.InvariantCulture, $"| {Document} | {Operations} | {Called} | {Right} | {shown} |");
    }
}

/// <summary>
/// Calls every operation of a document with values made from its schemas, holds what was sent against an independent reading of the document, answers
/// with a value that the schema allows, and compares what the client gives back with what was answered.
/// </summary>
internal sealed class ConformanceRun
{
    private readonly DocumentTree _tree;
    private readonly CalledClient _client;
    private readonly List<(string Operation, string Kind, string Detail)> _wrong = [];

    private ConformanceRun(DocumentTree tree, CalledClient client)
    {
        _tree = tree;
        _client = client;
    }

    public static async Task<ConformanceResult> OfAsync(string fileName, string text)
    {
        var tree = DocumentTree.Load(text);
        var operations = DocumentOperation.AllOf(tree);
        var (client, reason) = CalledClient.Of(fileName, text);
        if (client is null)
        {
            return new ConformanceResult(fileName, operations.Count, 0, 0, [("", "client", reason)]);
        }

        using (client)
        {
            var run = new ConformanceRun(tree, client);
            var called = 0;
            foreach (var operation in operations)
            {
                called += await run.CallAsync(operation) ? 1 : 0;
            }

            var failed = run._wrong.Select(wrong => wrong.Operation).Distinct(StringComparer.Ordinal).Count();
            return new ConformanceResult(fileName, operations.Count, called, operations.Count - failed, run._wrong);
        }
    }

    private async Task<bool> CallAsync(DocumentOperation operation)
    {
        var isCalled = false;
        foreach (var (group, method) in _client.MethodsOf(operation))
        {
            try
            {
                await CallAsync(operation, group, method);
                isCalled = true;
            }
            catch (Exception exception)
            {
                var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
                _wrong.Add(
                    (
                        operation.Name,
                        cause is ArgumentException or InvalidOperationException ? "refused" : "exception",
                        $"{cause.GetType().Name}: {cause.Message}"
                    )
                );
            }
        }

        if (!isCalled)
        {
            _wrong.Add((operation.Name, "no method", operation.Method + " " + operation.Path));
        }

        return isCalled;
    }

    private async Task CallAsync(DocumentOperation operation, object group, MethodInfo method)
    {
        var given = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        JsonNode? body = null;
        var arguments = new List<object?>();
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                arguments.Add(CancellationToken.None);
            }
            else if (parameter.ParameterType.Name is "PageOptions")
            {
                // One page, and no request that nobody waits for.
                var page = Activator.CreateInstance(parameter.ParameterType)!;
                parameter.ParameterType.GetProperty("Prefetch")!.SetValue(page, false);
                arguments.Add(page);
            }
            else if (IsFilter(parameter.ParameterType))
            {
                arguments.Add(null);
            }
            else if (ParameterOf(operation, parameter.Name!) is { } described)
            {
                var value = new InstanceMaker(_tree, isRequest: true).Make(described.Schema);
                given[described.Place + ":" + described.Name] = value;
                arguments.Add(_client.ToValue(value, parameter.ParameterType));
            }
            else
            {
                var (name, value) = BodyValue(operation, parameter, method);
                body = name is null ? value : With(body, name, value);
                arguments.Add(value is null ? null : _client.ToValue(value, parameter.ParameterType));
            }
        }

        var (status, answer, expected) = AnswerTo(operation);
        _client.Answer = () => new HttpResponseMessage(status) { Content = answer };
        var back = await ResultAsync(method.Invoke(group, [.. arguments]), hasValue: method.ReturnType != typeof(Task));
        if (_client.Sent is not { } sent)
        {
            _wrong.Add((operation.Name, "not sent", ""));
            return;
        }

        foreach (var (kind, detail) in new RequestReader(_tree, operation, sent).Problems(given, body))
        {
            _wrong.Add((operation.Name, "request: " + kind, detail));
        }

        if (Compare(Unwrapped(operation, expected), back) is { } difference)
        {
            _wrong.Add((operation.Name, "answer", difference));
        }
    }

    /// <summary>The part of an answer that <c>x-unwrap</c> says is the result.</summary>
    private static JsonNode? Unwrapped(DocumentOperation operation, JsonNode? answer)
    {
        foreach (var name in (operation.Unwrap ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            answer = answer?[name];
        }

        return answer;
    }

    private static JsonObject With(JsonNode? body, string name, JsonNode? value)
    {
        var members = body as JsonObject ?? [];
        if (value is not null)
        {
            members[name] = value.DeepClone();
        }

        return members;
    }

    /// <summary>A filter has a static <c>Create</c> that takes nothing.</summary>
    private static bool IsFilter(Type type) =>
        type.Name.EndsWith("Filter", StringComparison.Ordinal) && type.GetMethod("Create", Type.EmptyTypes) is not null;

    private static DocumentParameter? ParameterOf(DocumentOperation operation, string argument) =>
        operation.Parameters.FirstOrDefault(parameter => Letters(parameter.Name) == Letters(argument));

    /// <summary>The body as a whole, or the member of it that the argument is.</summary>
    private (string? Name, JsonNode? Value) BodyValue(DocumentOperation operation, ParameterInfo argument, MethodInfo method)
    {
        var maker = new InstanceMaker(_tree, isRequest: true);
        var isMultipart = method.Name.EndsWith("MultipartAsync", StringComparison.Ordinal);
        var bodies = operation
            .Bodies.OrderBy(body => body.MediaType.StartsWith("multipart/", StringComparison.Ordinal) == isMultipart ? 0 : 1)
            .ToList();
        foreach (var body in bodies.Where(body => body.Schema is not null))
        {
            foreach (var (name, (schema, _)) in maker.Members(body.Schema).Where(member => Letters(member.Key) == Letters(argument.Name!)))
            {
                var value = FileOr(schema, maker);
                if (value is JsonObject || !IsGeneratedClass(argument.ParameterType))
                {
                    return (name, value);
                }
            }
        }

        if (argument.ParameterType.Name == "ApiFile")
        {
            return (null, new JsonObject { ["$file"] = "bytes" });
        }

        var whole =
            bodies.Find(body => body.MediaType.Contains("json", StringComparison.Ordinal) && body.Schema is not null)
            ?? bodies.Find(body => body.Schema is not null);
        return (null, whole is null ? JsonValue.Create("text") : FileOr(whole.Schema, maker));
    }

    /// <summary>Not a member that is a single value or a list: a body may have a member that is called as the whole is.</summary>
    private static bool IsGeneratedClass(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;

    private JsonNode? FileOr(JsonNode? schema, InstanceMaker maker)
    {
        var target = _tree.Follow(schema);
        if (InstanceMaker.IsFile(target))
        {
            return new JsonObject { ["$file"] = "bytes" };
        }

        return InstanceMaker.IsFile(_tree.Follow(target?["items"]))
            ? new JsonArray(new JsonObject { ["$file"] = "bytes" })
            : maker.Make(schema);
    }

    /// <summary>The first success that the document lists, with a body that its schema allows.</summary>
    private (HttpStatusCode Status, HttpContent? Content, JsonNode? Expected) AnswerTo(DocumentOperation operation)
    {
        var success = operation.Responses.Where(response => response.Status.StartsWith('2')).ToList();
        var (status, bodies) =
            success.Count > 0 ? success[0] : operation.Responses.FirstOrDefault(response => response.Status == "default");
        var code = int.TryParse(status, CultureInfo.InvariantCulture, out var number) ? number : 200;
        if (bodies is null || bodies.Count == 0 || operation.Method == "HEAD" || code is 204 or 205)
        {
            return ((HttpStatusCode)code, null, null);
        }

        var body = bodies.FirstOrDefault(body => body.MediaType.Contains("json", StringComparison.Ordinal)) ?? bodies[0];
        var isJson = body.MediaType.Contains("json", StringComparison.Ordinal) || body.MediaType == "*/*";
        var isFile =
            InstanceMaker.IsFile(_tree.Follow(body.Schema)) || (!isJson && !body.MediaType.StartsWith("text/", StringComparison.Ordinal));
        var value = isFile ? JsonValue.Create("bytes") : new InstanceMaker(_tree, isRequest: false).Make(body.Schema);
        var text = isJson && !isFile ? value?.ToJsonString() ?? "null" : JsonSameness.TextOf(value);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation(
            "Content-Type",
            body.MediaType.Contains('*', StringComparison.Ordinal) ? "application/json" : body.MediaType
        );
        return ((HttpStatusCode)code, content, value);
    }

    /// <summary>The value that came back; of a listing the rows of its first page.</summary>
    private static async Task<object?> ResultAsync(object? result, bool hasValue)
    {
        if (result is Task task)
        {
            await task;
            return hasValue ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
        }

        var pages = result!.GetType().GetMethod("AsPages")!.Invoke(result, [CancellationToken.None])!;
        var rows = new List<object?>();
        var first = await FirstAsync((IAsyncEnumerable<object>)pages);
        foreach (var row in first?.GetType().GetProperty("Items")!.GetValue(first) as IEnumerable ?? Array.Empty<object>())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<object?> FirstAsync(IAsyncEnumerable<object> pages)
    {
        await foreach (var page in pages)
        {
            return page;
        }

        return null;
    }

    private static string? Compare(JsonNode? expected, object? back)
    {
        switch (back)
        {
            case null:
                return expected is null ? null : "nothing came back";
            case Stream stream:
                using (var reader = new StreamReader(stream))
                {
                    var text = reader.ReadToEnd();
                    return expected is null || text == JsonSameness.TextOf(expected) || text == expected.ToJsonString()
                        ? null
                        : "bytes: " + text;
                }
            case List<object?> rows:
                var known = Nodes(expected).Select(node => node).ToList();
                return rows.Select(CalledClient.ToJson).All(row => known.Exists(node => JsonSameness.Difference(node, row) is null))
                    ? null
                    : "a row that was not answered";
            default:
                return JsonSameness.Difference(expected, CalledClient.ToJson(back));
        }
    }

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(node),
            JsonArray items => items.SelectMany(Nodes).Prepend(node),
            _ => [node],
        };

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
