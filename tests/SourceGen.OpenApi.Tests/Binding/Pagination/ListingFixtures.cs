using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests;

/// <summary>Small documents in the manner of public APIs; each operation says in <c>x-test-expects</c> how it has to be recognised.</summary>
internal static partial class ListingFixtures
{
    /// <summary>File, operation id, what is expected.</summary>
    public static IEnumerable<(string File, string Operation, string Expected)> All() =>
        Directory
            .EnumerateFiles(Folder(), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Operations(path).Select(operation => (Path.GetFileName(path), operation.Id, operation.Expected)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    /// <summary>The C# name of the method for an operation such as <c>listings.scim</c>.</summary>
    public static string Method(string operation)
    {
        var name = operation.Substring(operation.IndexOf('.', StringComparison.Ordinal) + 1);
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    private static IEnumerable<(string Id, string Expected)> Operations(string path) =>
        OperationText().Matches(File.ReadAllText(path)).Select(static match => (match.Groups["id"].Value, match.Groups["expected"].Value));

    [GeneratedRegex("operationId: (?<id>\\S+)\\n +x-test-expects: \"(?<expected>.*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OperationText();

    private static string Folder() =>
        Path.Combine(Repository.Root, "tests", "SourceGen.OpenApi.Tests", "Binding", "Pagination", "Listings");
}
