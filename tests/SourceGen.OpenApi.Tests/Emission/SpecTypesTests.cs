namespace SourceGen.OpenApi.Tests;

public sealed class SpecTypesTests
{
    public static TheoryData<string> Documents => [.. Specs.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_types_of_our_documents_compile_without_a_warning(string path)
    {
        var compiled = Compiled.TypesOf(Repository.Read(path));

        Assert.Empty(compiled.Warnings);
        Assert.Empty(compiled.Problems);
    }
}
