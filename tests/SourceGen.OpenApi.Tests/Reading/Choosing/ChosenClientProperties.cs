namespace SourceGen.OpenApi.Tests;

/// <summary>Random documents and random patterns: a chosen client is a part of the whole one.</summary>
public sealed class ChosenClientProperties
{
    [Fact]
    public void A_chosen_client_is_a_part_of_the_whole_and_compiles()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var dice = new Dice(seed);
            var document = DocumentMaker.Make(seed).Text;
            var project = new ConsumerProject().WithDocument("random.json", document);
            var whole = GeneratorRun.Of(project).Files;
            var pattern = dice.Of("GET /**", "/*", "*/**", "/**/{*}", "POST /**;PUT /**");

            var run = GeneratorRun.Of(project.WithMetadata("random.json", dice.Of("IncludePaths", "ExcludePaths"), pattern));

            Assert.True(run.CompileProblems().Count == 0, $"seed {seed}, {pattern}: {string.Join("\n", run.CompileProblems())}");
            Assert.Empty(run.Files.Keys.Except(whole.Keys, StringComparer.Ordinal));
            foreach (var (name, text) in run.Files)
            {
                // Lists of all groups, credentials and types grow with the client; every line of them is one of the whole's.
                var known = whole[name].Split('\n').ToHashSet(StringComparer.Ordinal);
                Assert.True(
                    text == whole[name] || text.Split('\n').Count(line => !known.Contains(line)) <= 2,
                    $"seed {seed}, {pattern}: {name}"
                );
            }
        }
    }
}
