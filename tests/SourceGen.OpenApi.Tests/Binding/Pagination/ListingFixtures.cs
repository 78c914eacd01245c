using System.Text;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests;

/// <summary>One listing of a document in the manner of public APIs.</summary>
/// <param name="Operation">Its <c>operationId</c>, the first part of which is its file.</param>
/// <param name="Expected">How it has to be recognised: <c>plain</c>, or parts of the <c>x-pagination</c> that states it.</param>
internal sealed record Listing(string Operation, string Expected)
{
    /// <summary>The group and method of the client, as in <c>Tokens.CursorAsync</c>.</summary>
    public string Call =>
        string.Join('.', Operation.Split('.').Select(static part => char.ToUpperInvariant(part[0]) + part[1..])) + "Async";
}

/// <summary>
/// Small documents in the manner of public APIs; each operation says in <c>x-test-expects</c> how it has to be recognised. They are bound and
/// compiled as one.
/// </summary>
internal static partial class ListingFixtures
{
    private static readonly Lazy<string> Joined = new(Join);
    private static readonly Lazy<Bound> BoundOnce = new(static () => Bound.Of(Document));
    private static readonly Lazy<Compiled> CompiledOnce = new(static () => BoundOnce.Value.Compile());

    /// <summary>All of them as one document.</summary>
    public static string Document => Joined.Value;

    public static Bound Bound => BoundOnce.Value;

    public static Compiled Compiled => CompiledOnce.Value;

    public static IEnumerable<Listing> All() =>
        OperationText().Matches(Document).Select(static match => new Listing(match.Groups["id"].Value, match.Groups["expected"].Value));

    public static MethodModel Method(string operation) => MethodOf(Bound, operation);

    public static MethodModel MethodOf(Bound bound, string operation) =>
        bound
            .Client.Files.OfType<GroupFile>()
            .SelectMany(static file => file.Group.Methods)
            .Single(method => method.DocumentName == operation);

    /// <summary>What the report says of it; null for nothing.</summary>
    public static ListingNote? Note(string operation)
    {
        var method = Method(operation);
        return Bound.Client.Listings.SingleOrDefault(note => note.Name == method.HttpMethod + " " + method.UrlTemplate);
    }

    private static string Join()
    {
        var text = new StringBuilder();
        var files = Directory.EnumerateFiles(Folder(), "*.yaml").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split(["paths:\n", "components:\n"], StringSplitOptions.None);
            text.Append(text.Length == 0 ? parts[0] + "paths:\n" : "");
            text.Append(
                ("\n" + parts[1]).Replace("\n  /", "\n  /" + Path.GetFileNameWithoutExtension(file) + "/", StringComparison.Ordinal)[1..]
            );
            if (file == files[^1])
            {
                text.Append("components:\n").Append(parts[2]);
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("operationId: (?<id>\\S+)\\n +x-test-expects: \"(?<expected>.*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OperationText();

    private static string Folder() =>
        Path.Combine(Repository.Root, "tests", "SourceGen.OpenApi.Tests", "Binding", "Pagination", "Listings");
}
