using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using SourceGen.OpenApi.Support;

namespace SourceGen.OpenApi.Tests;

/// <summary>The tables of docs/settings.md hold what the code knows, no more and no less.</summary>
public sealed class SettingsTableTests
{
    private static readonly string Build = Path.Combine(Repository.Root, "src/SourceGen.OpenApi/build/SourceGen.OpenApi");
    private static readonly DocPage Page = DocPage.Of("docs/settings.md");

    [Fact]
    public void Every_setting_of_a_document_has_a_row()
    {
        var rows = Page.Table("item metadata").ToDictionary(static row => DocPage.Code(row[0])[0], StringComparer.Ordinal);

        Assert.Equal(SettingTable.MetadataNames.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var setting in SettingTable.All)
        {
            var row = rows[setting.Name];
            Assert.Equal(setting.HasProperty ? [setting.PropertyName] : [], DocPage.Code(row[1]));
            if (setting.Values.Count > 0)
            {
                Assert.Equal(setting.Values, DocPage.Code(row[2]));
                Assert.Equal([setting.Values[0]], DocPage.Code(row[3]));
            }
        }
    }

    [Fact]
    public void Every_value_in_the_table_is_accepted_and_the_default_is_the_default()
    {
        foreach (var row in Page.Table("item metadata"))
        {
            var name = DocPage.Code(row[0])[0];
            var unset = Read("Visibility", "");
            foreach (var value in DocPage.Code(row[2]))
            {
                var reading = Read(name, value);
                Assert.Empty(reading.Diagnostics);
                Assert.Equal(
                    string.Equals(value, DocPage.Code(row[3]).FirstOrDefault(), StringComparison.Ordinal) || name == "OpenApiClient",
                    reading.Settings == unset.Settings
                );
            }
        }
    }

    [Fact]
    public void The_compiler_is_told_of_every_setting()
    {
        var props = XElement.Load(Build + ".props");
        var metadata = props.Descendants("CompilerVisibleItemMetadata").Select(static element => element.Attribute("MetadataName")!.Value);
        var properties = props.Descendants("CompilerVisibleProperty").Select(static element => element.Attribute("Include")!.Value);

        Assert.Empty(SettingTable.MetadataNames.Except(metadata, StringComparer.Ordinal));
        Assert.Empty(SettingTable.PropertyNames.Concat(SettingTable.BuildProperties).Except(properties, StringComparer.Ordinal));
    }

    /// <summary>Two items of one file are two clients when they differ in any setting, so that what MSBuild compares has to name each.</summary>
    [Fact]
    public void Listings_of_one_document_are_told_apart_by_every_setting()
    {
        var listing = XElement
            .Load(Build + ".Listings.targets")
            .Descendants("_SourceGenOpenApiListing")
            .Select(static element => element.Attribute("Include")?.Value)
            .OfType<string>()
            .Single();

        Assert.All(
            SettingTable.All.Except([SettingTable.Client]),
            setting => Assert.Contains($"%({setting.Name})", listing, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_setting_of_a_build_has_a_row_and_reaches_who_needs_it()
    {
        var targets = File.ReadAllText(Build + ".targets");
        var rows = Page.Table("build property").Select(static row => DocPage.Code(row[0])[0]).ToList();

        Assert.Equal(SettingTable.BuildProperties.Append("OpenApiReportPath").Order(StringComparer.Ordinal), rows);
        // The namespace is for the generator alone.
        Assert.All(rows.Except([SettingTable.SupportNamespace]), row => Assert.Contains($"$({row})", targets, StringComparison.Ordinal));
        Assert.Contains(
            XElement.Load(Build + ".props").Descendants("CompilerVisibleItemMetadata"),
            static element => element.Attribute("MetadataName")!.Value == BaselineFile.MarkName
        );
        Assert.Contains(ReportSource.HintName["OpenApi.".Length..], targets, StringComparison.Ordinal);
        Assert.Contains(SurfaceGuard.HintPrefix["OpenApi.".Length..] + "%(", targets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client option", typeof(ApiClientOptions))]
    [InlineData("retry option", typeof(RetryOptions))]
    [InlineData("request option", typeof(RequestOptions))]
    [InlineData("page option", typeof(PageOptions))]
    public void Every_option_at_run_time_has_a_row_with_its_default(string heading, Type type)
    {
        var rows = Page.Table(heading);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var instance = type.IsAbstract ? new AnyOptions() : Activator.CreateInstance(type)!;

        Assert.Equal(properties.Select(static property => property.Name), rows.Select(static row => DocPage.Code(row[0])[0]));
        foreach (var (property, row) in properties.Zip(rows))
        {
            if (DocPage.Code(row[1]) is [var stated])
            {
                Assert.Equal(Text(property.GetValue(instance)), stated);
            }
        }
    }

    [Fact]
    public void A_file_gives_the_names_in_its_row()
    {
        foreach (var row in Page.Table("from"))
        {
            var file = DocPage.Code(row[0])[0];
            var key = new DocumentKey(file, new ClientSettings());
            var names = DocumentCatalog.Of([key], new ConsumerCapabilities { RootNamespace = "Acme" }).Find(key)!;
            Assert.Equal(string.Join(" ", DocPage.Code(row[1])), $"{names.ClientName} {names.Namespace}");
        }
    }

    [Fact]
    public void Every_key_of_a_credential_is_read_from_configuration()
    {
        var reader = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src/SourceGen.OpenApi.Support/Http"), "OptionsBinding*.cs")
                .Select(File.ReadAllText)
        );

        var keys = DocPage.Of("docs/dependency-injection.md").Table("credential").SelectMany(static row => DocPage.Code(row[1])).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"\":{key}\"", reader, StringComparison.Ordinal));
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static SettingsReading Read(string name, string value)
    {
        var text = new InMemoryText(ConsumerProject.Directory + "api.yaml", "");
        var metadata = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            [text.Path] = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value },
        };
        var options = new InMemoryOptions(new Dictionary<string, string>(StringComparer.Ordinal), metadata);
        return SettingsReader.Read(options.GetOptions(text), options.GlobalOptions, text.Path);
    }

    private sealed class AnyOptions : ApiClientOptions;
}
