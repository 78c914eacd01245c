using System.Collections;
using System.Reflection;
using System.Runtime.ExceptionServices;
using SourceGen.OpenApi.Support.Tests;

namespace SourceGen.OpenApi.Tests;

/// <summary>An emitted client over a handler in memory, reached by reflection as a consumer's code would reach it by name.</summary>
internal sealed class EmittedClient
{
    private readonly Compiled _compiled;
    private readonly object _client;

    public EmittedClient(Compiled compiled, StubHandler handler, Action<dynamic>? configure = null)
    {
        _compiled = compiled;
        var options = Activator.CreateInstance(compiled.Type("TestClientOptions"))!;
        configure?.Invoke(options);
        _client = Unwrapped(() => Activator.CreateInstance(compiled.Type("TestClient"), new HttpClient(handler), options))!;
    }

    /// <summary>Calls a method of a group with its first arguments; the rest stay at their defaults.</summary>
    public object? Call(string groupAndMethod, params object?[] arguments)
    {
        var (group, name) = (groupAndMethod.Split('.')[0], groupAndMethod.Split('.')[1]);
        var property = _client.GetType().GetProperty(group)!;
        var method = property
            .PropertyType.GetMethods()
            .First(candidate => candidate.Name == name && Fits(candidate.GetParameters(), arguments));
        return Unwrapped(() => method.Invoke(property.GetValue(_client), Filled(method.GetParameters(), arguments)));
    }

    /// <summary>As <see cref="Call"/>, and waits for the task's result.</summary>
    public async Task<object?> CallAsync(string groupAndMethod, params object?[] arguments)
    {
        var task = (Task)Call(groupAndMethod, arguments)!;
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    /// <summary>Walks a listing to its end.</summary>
    public async Task<List<object>> ListAsync(string groupAndMethod, params object?[] arguments)
    {
        var pageable = Call(groupAndMethod, arguments)!;
        var task = (Task)pageable.GetType().GetMethod("ToListAsync")!.Invoke(pageable, [CancellationToken.None])!;
        await task;
        return [.. ((IEnumerable)task.GetType().GetProperty("Result")!.GetValue(task)!).Cast<object>()];
    }

    public object Filter(string name) => _compiled.Type(name).GetMethod("Create")!.Invoke(null, null)!;

    /// <summary>Calls what a path such as <c>DateSent.OnOrAfter</c> names, from any object.</summary>
    public static object Chain(object start, string path, params object?[] arguments)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            start = start.GetType().GetProperty(name)!.GetValue(start)!;
        }

        var method = start
            .GetType()
            .GetMethods()
            .First(candidate => candidate.Name == names[^1] && Fits(candidate.GetParameters(), arguments));
        return Unwrapped(() => method.Invoke(start, Filled(method.GetParameters(), arguments)))!;
    }

    /// <summary>What a filter sends in the query.</summary>
    public static string Query(object filter) => (string)Chain(filter, "ToQueryString");

    private static bool Fits(ParameterInfo[] parameters, object?[] arguments) =>
        parameters.Length >= arguments.Length
        && parameters.Skip(arguments.Length).All(parameter => parameter.IsOptional)
        && arguments
            .Index()
            .All(argument => argument.Item is null || parameters[argument.Index].ParameterType.IsInstanceOfType(argument.Item));

    private static object?[] Filled(ParameterInfo[] parameters, object?[] arguments) =>
        [
            .. arguments,
            .. parameters
                .Skip(arguments.Length)
                .Select(parameter =>
                    parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : parameter.DefaultValue
                ),
        ];

    private static T Unwrapped<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException wrapped)
        {
            ExceptionDispatchInfo.Capture(wrapped.InnerException!).Throw();
            throw;
        }
    }
}
