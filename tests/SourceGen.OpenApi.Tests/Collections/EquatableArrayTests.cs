namespace SourceGen.OpenApi.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_the_same_content_are_equal_and_hash_alike()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = ["a", "b"];

        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Order_and_length_make_arrays_differ()
    {
        EquatableArray<string> array = ["a", "b"];

        Assert.NotEqual(array, ["b", "a"]);
        Assert.NotEqual(array, ["a"]);
    }

    [Fact]
    public void A_default_array_is_an_empty_one()
    {
        Assert.Equal(default, EquatableArray<string>.Empty);
        Assert.Empty(default(EquatableArray<string>));
    }
}
