namespace SourceGen.OpenApi.Tests;

/// <summary>The trait by which tests/short.runsettings and tests/long.runsettings tell tests apart.</summary>
internal static class TestCategory
{
    public const string Name = "Category";

    /// <summary>A test that takes long: a large random run, a whole matrix, a build that a shorter test stands for.</summary>
    public const string Long = "Long";
}
