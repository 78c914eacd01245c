using System.Text;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>
/// Every operation of a document, called over a transport in memory. The repository's own documents always; a folder of others where the environment
/// variable <c>CONFORMANCE</c> names one (see <c>tests/conformance.sh</c>).
/// </summary>
public sealed class ConformanceTests
{
    [Theory]
    [InlineData("specs/sendblue-v1.yaml")]
    [InlineData("specs/sendblue-v2.yaml")]
    [InlineData("specs/heymarket.yaml")]
    [InlineData("specs/twilio.yaml")]
    public async Task Every_operation_of_the_repositorys_documents_is_right(string path)
    {
        var result = await ConformanceRun.OfAsync(Path.GetFileName(path), Repository.Read(path));

        Assert.True(result.Wrong.Count == 0, string.Join('\n', result.Wrong));
        Assert.Equal(result.Operations, result.Called);
    }

    [Fact]
    public async Task A_folder_of_documents_is_called_and_told()
    {
        if (Environment.GetEnvironmentVariable("CONFORMANCE") is not { } folder)
        {
            return;
        }

        var table = new StringBuilder("| document | operations | called | right | wrong by kind |\n|---|--:|--:|--:|---|\n");
        var details = new StringBuilder();
        foreach (
            var path in Directory
                .EnumerateFiles(folder)
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
        )
        {
            var result = await ConformanceRun.OfAsync(
                Path.GetFileName(path),
                await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)
            );
            table.Append(result.Row()).Append('\n');
            foreach (var (operation, kind, detail) in result.Wrong)
            {
                details
                    .Append(result.Document)
                    .Append('\t')
                    .Append(operation)
                    .Append('\t')
                    .Append(kind)
                    .Append('\t')
                    .Append(detail.ReplaceLineEndings(" "))
                    .Append('\n');
            }
        }

        if (Environment.GetEnvironmentVariable("CONFORMANCE_TABLE") is { } file)
        {
            await File.WriteAllTextAsync(file, table.ToString(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(file + ".details", details.ToString(), TestContext.Current.CancellationToken);
        }
    }
}
