namespace SourceGen.OpenApi.Tests;

public sealed class DocumentCatalogTests
{
    [Fact]
    public void Registration_is_where_every_library_has_it()
    {
        var names = Names(new DocumentKey("twilio.yaml", new ClientSettings()), new DocumentKey("heymarket.yaml", new ClientSettings()));

        Assert.All(names, name => Assert.Equal("Microsoft.Extensions.DependencyInjection", name.RegistrationNamespace));
    }

    [Theory]
    [InlineData("b/twilio.yaml", null)]
    [InlineData("archive.yaml", "TwilioClient")]
    public void Clients_of_one_name_are_registered_from_their_own_namespaces(string path, string? clientName)
    {
        var names = Names(
            new DocumentKey("a/twilio.yaml", new ClientSettings()),
            new DocumentKey(path, new ClientSettings { ClientName = clientName }),
            new DocumentKey("heymarket.yaml", new ClientSettings())
        );

        var twilio = names.Where(static name => name.ClientName == "TwilioClient").ToList();
        Assert.Equal(2, twilio.Select(static name => name.RegistrationNamespace).Distinct(StringComparer.Ordinal).Count());
        Assert.All(twilio, static name => Assert.Equal(name.Namespace, name.RegistrationNamespace));
        Assert.Contains(names, static name => name.RegistrationNamespace == FrameworkNames.DependencyInjection);
    }

    private static List<DocumentNames> Names(params DocumentKey[] documents) =>
        [.. DocumentCatalog.Of(documents, new ConsumerCapabilities { RootNamespace = "Acme" }).Entries.Select(static entry => entry.Names)];
}
