namespace SourceGen.OpenApi.Tests;

public sealed class EmittedInheritanceTests
{
    private static Compiled Kitchen => Tests.Kitchen.Compiled;

    [Theory]
    [InlineData("""{"petType":"kitty","name":"a","lives":9}""", "Cat")]
    [InlineData("""{"petType":"Dog","name":"a","bones":["x"]}""", "Dog")]
    [InlineData("""{"petType":"Puppy","name":"a","bones":[],"weeks":3}""", "Puppy")]
    [InlineData("""{"petType":"fish","name":"a"}""", "Pet")]
    public void The_base_reads_and_writes_whatever_derives_from_it(string json, string type)
    {
        var pet = Kitchen.Read("Pet", json);

        Assert.Equal(type, pet.Value.GetType().Name);
        Assert.Equal(json, pet.ToJson());
        Assert.Equal(pet.Value, Kitchen.Read("Pet", json).Value);
    }

    [Fact]
    public void A_derived_type_derives_in_c_sharp_too()
    {
        Assert.Equal(Kitchen.Type("Dog"), Kitchen.Type("Puppy").BaseType);
        Assert.Equal(Kitchen.Type("Pet"), Kitchen.Type("Dog").BaseType);
        Assert.True(Kitchen.Type("Cat").IsSealed);
        Assert.False(Kitchen.Type("Pet").IsSealed);
    }

    [Fact]
    public void A_derived_type_says_itself_what_it_is()
    {
        Assert.Equal("kitty", new Emitted(Activator.CreateInstance(Kitchen.Type("Cat"))!)["PetType"]);
        Assert.Equal("Puppy", new Emitted(Activator.CreateInstance(Kitchen.Type("Puppy"))!)["PetType"]);
    }

    [Fact]
    public void Values_of_different_types_are_never_equal() =>
        Assert.NotEqual(
            Kitchen.Read("Pet", """{"petType":"Dog","name":"a","bones":[]}""").Value,
            Kitchen.Read("Pet", """{"petType":"Puppy","name":"a","bones":[]}""").Value
        );

    [Fact]
    public void A_required_member_of_the_derived_type_is_missed_with_its_path()
    {
        var error = Assert.ThrowsAny<Exception>(() => Kitchen.Read("Pet", """{"petType":"Dog","name":"a"}"""));

        Assert.Contains("'bones'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_without_a_discriminator_are_merged_into_one_record()
    {
        var composed = Kitchen.Type("Composed");

        Assert.Equal(typeof(object), composed.BaseType);
        Assert.Equal(
            ["A", "Shared", "B", "Box", "Extra"],
            composed.GetProperties().Where(p => p.DeclaringType == composed && p.Name != "EqualityContract").Select(p => p.Name)
        );
        Assert.Contains("/// <summary>second</summary>", Kitchen.Files["Test.Composed.g.cs"], StringComparison.Ordinal);
        Assert.Equal(Kitchen.Type("PartBox"), composed.GetProperty("Box")!.PropertyType);
        Assert.Contains(
            "'extra'",
            Assert.ThrowsAny<Exception>(() => Kitchen.Read("Composed", """{"a":"x"}""")).Message,
            StringComparison.Ordinal
        );
    }
}
