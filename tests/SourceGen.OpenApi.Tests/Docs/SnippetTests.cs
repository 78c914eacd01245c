using System.Xml.Linq;

namespace SourceGen.OpenApi.Tests;

/// <summary>What the pages show is what works.</summary>
public sealed class SnippetTests
{
    private static readonly string[] ItemAttributes = ["Include", "Exclude", "Remove", "Update", "Condition", "Link"];

    public static TheoryData<string> CSharp => Fence.Names("csharp");

    /// <summary>Pages of diagnostics show what is wrong, too.</summary>
    public static TheoryData<string> Xml =>
        [.. Fence.Names("xml").Where(static row => !row.Data.StartsWith("docs/diagnostics/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(CSharp))]
    public void CSharp_compiles_against_what_is_generated(string name)
    {
        var fence = Fence.Find(name);

        if (fence.Has("generated"))
        {
            IsAnExcerpt(fence);
        }
        else
        {
            var problems = SnippetProject.Problems(fence);
            Assert.True(problems.Count == 0, string.Join('\n', problems));
        }
    }

    [Theory]
    [MemberData(nameof(Xml))]
    public void Project_files_name_items_and_properties_that_exist(string name)
    {
        var root = XElement.Parse($"<root>{Fence.Find(name).Text}</root>");

        foreach (var item in root.Descendants().Where(static element => element.Name.LocalName is "AdditionalFiles" or "OpenApiClient"))
        {
            var settings = item.Attributes().Where(static attribute => !ItemAttributes.Contains(attribute.Name.LocalName)).ToList();
            Assert.All(settings, static setting => Assert.Contains(setting.Name.LocalName, SettingTable.MetadataNames));
            Assert.Empty(Read(settings.ToDictionary(static setting => setting.Name.LocalName, static setting => setting.Value), []));
        }

        foreach (
            var property in root.Descendants()
                .Where(static element => element.Name.LocalName.StartsWith("OpenApi", StringComparison.Ordinal))
        )
        {
            if (property.Name.LocalName is "OpenApiSurface")
            {
                Assert.All(property.Attributes(), static one => Assert.True(one.Name.LocalName is "Include" or BaselineFile.ClientsName));
            }
            else if (property.Name.LocalName is "OpenApiType")
            {
                Assert.All(
                    property.Attributes(),
                    static one => Assert.Contains(one.Name.LocalName, OwnTypeReader.Metadata.Prepend("Include"))
                );
            }
            else if (property.Name.LocalName is not "OpenApiClient" && !SettingTable.BuildProperties.Contains(property.Name.LocalName))
            {
                Assert.Contains(property.Name.LocalName, SettingTable.PropertyNames);
                Assert.Empty(Read([], new() { [property.Name.LocalName] = property.Value }));
            }
        }
    }

    /// <summary>Each line of the excerpt is a line of one generated file, in that order; <c>…</c> stands for any number of lines.</summary>
    private static void IsAnExcerpt(Fence fence)
    {
        var wanted = fence
            .Text.Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.Length > 0 && !line.Contains('…'))
            .ToList();

        Assert.Contains(SnippetProject.RunFor(fence).Files.Values, text => Holds(text, wanted));
    }

    private static bool Holds(string text, List<string> wanted)
    {
        var found = 0;
        foreach (var line in text.Split('\n'))
        {
            if (found < wanted.Count && string.Equals(line.Trim(), wanted[found], StringComparison.Ordinal))
            {
                found++;
            }
        }

        return found == wanted.Count;
    }

    private static EquatableArray<DiagnosticInfo> Read(Dictionary<string, string> metadata, Dictionary<string, string> properties)
    {
        var text = new InMemoryText(ConsumerProject.Directory + "api.yaml", "");
        var options = new InMemoryOptions(
            properties,
            new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { [text.Path] = metadata }
        );
        return SettingsReader.Read(options.GetOptions(text), options.GlobalOptions, text.Path).Diagnostics;
    }
}
