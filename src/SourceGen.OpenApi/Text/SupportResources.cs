using System.Collections.Immutable;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>The support code that travels inside the generator.</summary>
internal static class SupportResources
{
    private const string Prefix = "Support/";

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Texts = new(Load);

    /// <summary>Names of all files, sorted ordinally, such as <c>Support/Paging/Page.cs</c>.</summary>
    public static IEnumerable<string> Names => Texts.Value.Keys;

    /// <summary>A file's text with LF line ends.</summary>
    public static string Text(string name) => Texts.Value[name];

    private static ImmutableSortedDictionary<string, string> Load()
    {
        var assembly = typeof(SupportResources).Assembly;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // The build may write the folder separator of its own platform.
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                texts.Add(name, reader.ReadToEnd().Replace("\r\n", "\n"));
            }
        }

        return texts.ToImmutable();
    }
}
