using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.PackageTests;

/// <summary>A consumer's project in a folder of its own, outside the repository.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly PackedFeed _feed;
    private readonly string _root;

    /// <param name="feed">Where the package comes from.</param>
    /// <param name="name">Name of project and folder; may hold spaces and any letters.</param>
    public Consumer(PackedFeed feed, string name = "Consumer")
    {
        _feed = feed;
        _root = Directory.CreateTempSubdirectory("sourcegen-consumer-").FullName;
        Name = name;
        Folder = Path.Combine(_root, name);
        Directory.CreateDirectory(Folder);
    }

    public string Name { get; }

    public string Folder { get; }

    public string TargetFramework { get; set; } = "net10.0";

    /// <summary>Properties of the project; an empty text removes a default.</summary>
    public Dictionary<string, string> Properties { get; } =
        new(StringComparer.Ordinal)
        {
            ["Nullable"] = "enable",
            ["ImplicitUsings"] = "enable",
            ["TreatWarningsAsErrors"] = "true",
            ["NuGetAudit"] = "false",
            ["InvariantGlobalization"] = "true",
        };

    /// <summary>Lines for the project's item group.</summary>
    public List<string> Items { get; } = [];

    /// <summary>Whole fragments of XML for the project, such as targets.</summary>
    public List<string> Fragments { get; } = [];

    /// <summary>Environment of the build beside what it inherits.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>False for a project that names no version at its reference.</summary>
    public bool WritesVersion { get; set; } = true;

    /// <summary>False after the package was removed.</summary>
    public bool ReferencesPackage { get; set; } = true;

    /// <summary>The ending of the project file, which says the language.</summary>
    public string Extension { get; set; } = ".csproj";

    public string ProjectFile => Path.Combine(Folder, Name + Extension);

    /// <summary>Copies one of the four documents into the project and lists it.</summary>
    public Consumer WithSpec(string name, string folder = "specs", string attributes = "")
    {
        Write(Path.Combine(folder, name), File.ReadAllText(Repository.Spec(name)));
        Items.Add($"""<AdditionalFiles Include="{folder}/{name}" {attributes} />""");
        return this;
    }

    public Consumer With(string path, string text)
    {
        Write(path, text);
        return this;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Task<CommandResult> BuildAsync(params string[] arguments) => DotnetAsync(["build", .. arguments]);

    public async Task<CommandResult> DotnetAsync(params string[] arguments)
    {
        WriteProject();
        return await Command.RunAsync(Folder, arguments, Environment);
    }

    /// <summary>Generated files by name, from the folder that <c>EmitCompilerGeneratedFiles</c> fills.</summary>
    public IReadOnlyDictionary<string, string> GeneratedFiles()
    {
        var root = Path.Combine(Folder, "obj");
        return Directory
            .EnumerateFiles(root, "*.g.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("SourceGen.OpenApi", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
    }

    /// <summary>Ids of the warnings and errors in a build's output, each once.</summary>
    public static IReadOnlyList<string> Problems(CommandResult build) =>
        [
            .. ProblemPattern()
                .Matches(build.Output)
                .Select(match => match.Groups["id"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Writes the project file as it now stands.</summary>
    public void WriteProject()
    {
        var version = WritesVersion ? $" Version=\"{_feed.Version}\"" : "";
        var reference = ReferencesPackage ? $"""<PackageReference Include="SourceGen.OpenApi"{version} PrivateAssets="all" />""" : "";
        var properties = string.Join(
            "\n    ",
            Properties.Where(property => property.Value.Length > 0).Select(property => $"<{property.Key}>{property.Value}</{property.Key}>")
        );
        var text = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {(TargetFramework.Length > 0 ? $"<TargetFramework>{TargetFramework}</TargetFramework>" : "")}
                <RestoreAdditionalProjectSources>{_feed.Folder}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
                {string.Join("\n    ", Items)}
              </ItemGroup>
              {string.Join("\n", Fragments)}
            </Project>
            """;

        // A project file that was written counts as changed, and everything is compiled again.
        if (!File.Exists(ProjectFile) || !string.Equals(File.ReadAllText(ProjectFile), text, StringComparison.Ordinal))
        {
            File.WriteAllText(ProjectFile, text);
        }
    }

    [GeneratedRegex(@"\b(warning|error) (?<id>[A-Z]+\d+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 2000)]
    private static partial Regex ProblemPattern();
}
