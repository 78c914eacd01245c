using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// The public compliance tests of RFC 9535. They stand beside the repository in <c>shared/jsonpath/cts.json</c>, or in the file that the environment
/// variable <c>JSONPATH_CTS</c> names; where there are none, <see cref="JsonPathTests"/> and <see cref="JsonPathProperties"/> are what is checked.
/// </summary>
public sealed class JsonPathComplianceTests
{
    [Fact]
    public void Every_query_of_the_compliance_tests_gives_what_they_say()
    {
        var file = Find();
        Assert.SkipWhen(file is null, "the compliance tests are not there");

        var tests = JsonNode.Parse(File.ReadAllText(file!))!["tests"]!.AsArray();
        Assert.NotEmpty(tests);
        Assert.Empty(tests.Select(static test => Fault(test!.AsObject())).OfType<string>());
    }

    private static string? Fault(JsonObject test)
    {
        var name = (string)test["name"]!;
        var selector = (string)test["selector"]!;
        JsonPathQuery query;
        try
        {
            query = JsonPathParser.Parse(selector);
        }
        catch (JsonPathException refused)
        {
            return test["invalid_selector"] is null ? $"{name}: {selector} is refused: {refused.Message} at {refused.Position}" : null;
        }

        if (test["invalid_selector"] is not null)
        {
            return $"{name}: {selector} is taken";
        }

        var found = new JsonPathEvaluator(test["document"], CancellationToken.None).Select(query);
        var actual = new JsonArray([.. found.Select(static node => node.Value?.DeepClone())]);
        var allowed = test["results"]?.AsArray() ?? new JsonArray(test["result"]!.DeepClone());
        return allowed.Any(result => JsonNode.DeepEquals(result, actual)) ? null : $"{name}: {selector} gives {actual.ToJsonString()}";
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("JSONPATH_CTS") is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "jsonpath", "cts.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
