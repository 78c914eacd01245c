using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

public sealed class ReferencedTypesTests
{
    /// <summary>The public key that the ECMA standard gives; any sound one does.</summary>
    private const string Key = "00000000000000000400000000000000";

    /// <summary>The library has support types in the namespace where the consumer's would go.</summary>
    [Theory]
    [InlineData("Acme", true)]
    [InlineData("acme", true)]
    [InlineData("Stranger", false)]
    public void A_signed_assembly_sees_what_a_neighbour_shows_to_its_name_and_key(string friend, bool expected)
    {
        var project = new ConsumerProject { References = Net80.References };
        var library = CSharpCompilation.Create(
            "Library",
            [
                CSharpSyntaxTree.ParseText(
                    $$"""
                    [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{{friend}}, PublicKey={{Key}}")]
                    namespace Acme.OpenApi { internal sealed class ApiException { } }
                    """
                ),
            ],
            Net80.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var compilation = project.Compilation();
        compilation = compilation.WithOptions(
            compilation.Options.WithPublicSign(true).WithCryptoPublicKey([.. Convert.FromHexString(Key)])
        );
        var names = ProjectNames.Of(compilation, project.Options());

        var types = ReferencedTypes.In([.. project.References, library.ToMetadataReference()], names);

        Assert.True(names.IsSigned);
        Assert.Equal(expected, types.Contains(ReferencedTypes.SupportType("Acme.OpenApi")));
    }
}
