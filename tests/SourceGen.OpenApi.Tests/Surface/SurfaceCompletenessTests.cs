namespace SourceGen.OpenApi.Tests;

/// <summary>A surface file holds all that is public in the compiled client, and nothing else.</summary>
public sealed class SurfaceCompletenessTests
{
    public static TheoryData<string> Documents => [.. Specs.All, "kitchen", "surface"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_lines_are_what_reflection_finds(string document)
    {
        var bound = Bound.Of(TextOf(document), hasHttpClientFactory: true, emitTestDoubles: true);
        var surface = SurfaceBuilder.Of(bound.Client, CancellationToken.None)!;

        var (lines, missing) = new ReflectedSurface(bound.Compile("Microsoft.Extensions.*.dll").Assembly, Compiled.Namespace).Read();

        Assert.Equal(lines, surface.Lines.Select(static line => line.ToString()).Order(StringComparer.Ordinal));
        // A derived record takes from its base what is not its own.
        Assert.DoesNotContain(missing, static name => !name.EndsWith(".ToJsonUtf8", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_written_is_read_back_the_same(string document)
    {
        var surface = SurfaceBuilder.Of(Bound.Of(TextOf(document)).Client, CancellationToken.None)!;
        var file = new BaselineFile("/a.txt", "a.txt", "x", default, SurfaceText.Write([surface]));

        var baseline = SurfaceBaseline.Read(file, CancellationToken.None);

        Assert.Empty(baseline.Problems);
        Assert.Equal((surface.Client, surface.Lines), (baseline.Clients[0].Client, baseline.Clients[0].Lines));
    }

    private static string TextOf(string document) =>
        document switch
        {
            "kitchen" => Kitchen.Document,
            "surface" => SurfaceDocument.Text,
            _ => Repository.Read(document),
        };
}
