using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>What is computed again after an edit, told by the reasons of the pipeline's steps.</summary>
public sealed class EditScriptTests
{
    private static readonly Lazy<GeneratorRun> FirstRun = new(() => GeneratorRun.Of(Specs.All));

    /// <summary>Every step from a document's text to the files, in their order.</summary>
    private static readonly string[] Steps =
    [
        TrackingNames.SpecFile,
        TrackingNames.Input,
        TrackingNames.Read,
        TrackingNames.Model,
        TrackingNames.Catalog,
        TrackingNames.Bind,
        TrackingNames.Code,
        TrackingNames.Write,
        TrackingNames.Needs,
        TrackingNames.Support,
    ];

    private static GeneratorRun First => FirstRun.Value;

    [Fact]
    public void The_same_input_again_computes_nothing()
    {
        var again = First.Next(project => project);

        AssertAllUnchanged(again, Steps);
        AssertFiles(again, _ => false);
    }

    [Fact]
    public void New_text_objects_with_the_same_content_read_nothing_again()
    {
        var again = First.Next(project => project, keepTexts: false);

        Assert.All(again.Reasons(TrackingNames.Read), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_unrelated_edit_of_the_code_leaves_all_files_cached()
    {
        var again = First.Next(project => project with { Sources = [.. project.Sources, "namespace Acme; public class Added { }"] });

        Assert.All(again.Reasons(TrackingNames.Consumer), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        AssertAllUnchanged(again, Steps);
        AssertFiles(again, _ => false);
    }

    [Theory]
    [InlineData("# A comment of the author's.\n")]
    [InlineData("\n\n\n")]
    public void Whitespace_and_comments_of_a_document_leave_its_model_equal(string inserted)
    {
        var again = First.Edit(Specs.Twilio, text => inserted + text);

        Assert.Contains(IncrementalStepRunReason.Modified, again.Reasons(TrackingNames.SpecFile));
        AssertAllUnchanged(again, Steps.SkipWhile(static step => step != TrackingNames.Model));
        AssertFiles(again, _ => false);
    }

    [Fact]
    public void Editing_one_description_changes_only_the_file_that_shows_it()
    {
        var again = First.Edit(Specs.Twilio, text => text.Replace(Sentence(text), "Quite another sentence", StringComparison.Ordinal));

        AssertFiles(again, file => file.StartsWith("Twilio.Message.", StringComparison.Ordinal));
    }

    [Fact]
    public void Editing_one_document_leaves_the_others_untouched()
    {
        var again = First.Edit(
            Specs.Heymarket,
            text => text.Replace("operationId: messages.countAll", "operationId: messages.countEach", StringComparison.Ordinal)
        );

        var changed = Changed(again);
        Assert.NotEmpty(changed);
        Assert.All(changed, file => Assert.StartsWith("Heymarket.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_added_changes_no_file_of_the_others()
    {
        var before = GeneratorRun.Of(Specs.SendblueV1, Specs.Heymarket, Specs.Twilio);

        var again = before.Next(project => project.WithDocument(Specs.SendblueV2, Repository.Read(Specs.SendblueV2)));

        Assert.NotEmpty(Changed(again));
        Assert.All(Changed(again), file => Assert.StartsWith("SendblueV2.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_removed_takes_its_files_and_no_others()
    {
        var again = First.Next(project => project with { Documents = project.Documents.Remove(Specs.Twilio) });

        Assert.DoesNotContain(again.Files.Keys, file => file.StartsWith("Twilio.", StringComparison.Ordinal));
        Assert.Equal(First.Files.Keys.Where(file => !file.StartsWith("Twilio.", StringComparison.Ordinal)), again.Files.Keys);

        // What only Twilio needed of the support code goes with it.
        Assert.All(Changed(again), file => Assert.StartsWith("OpenApi.", file, StringComparison.Ordinal));
        Assert.All(Changed(again), file => Assert.True(again.Files[file].Length < First.Files[file].Length, file));
    }

    [Fact]
    public void A_document_renamed_gets_another_client_and_the_others_stay()
    {
        var again = First.Next(project =>
            project with
            {
                Documents = project.Documents.Remove(Specs.Twilio).Add("specs/texting.yaml", project.Documents[Specs.Twilio]),
            }
        );

        Assert.Contains("Texting.TextingClient.g.cs", again.Files.Keys);
        Assert.All(Changed(again), file => Assert.StartsWith("Texting.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_setting_changes_the_files_of_its_document_only()
    {
        var again = First.Next(project => project.WithMetadata(Specs.Twilio, "ClientName", "TextingClient"));

        Assert.NotEmpty(Changed(again));
        Assert.All(Changed(again), file => Assert.StartsWith("Texting.", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_documents_nothing_is_emitted()
    {
        var run = GeneratorRun.Of(new ConsumerProject());

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    /// <summary>The description of the property <c>body</c> in Twilio's document, up to its first comma or full stop.</summary>
    private static string Sentence(string text)
    {
        var property = text.IndexOf("\n        body:\n", StringComparison.Ordinal);
        var start = text.IndexOf("description: ", property, StringComparison.Ordinal) + "description: ".Length;
        if (text[start] == '>')
        {
            start = text.IndexOf('\n', start) + 1;
            while (text[start] == ' ')
            {
                start++;
            }
        }

        return text[start..text.IndexOfAny(['.', ',', '\n'], start)];
    }

    private static List<string> Changed(GeneratorRun run) =>
        [
            .. run.FileReasons()
                .Where(file => file.Value is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(file => file.Key),
        ];

    private static void AssertFiles(GeneratorRun run, Func<string, bool> mayChange) =>
        Assert.All(
            run.FileReasons(),
            file =>
            {
                var changed = file.Value is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
                Assert.True(changed == mayChange(file.Key), $"{file.Key}: {file.Value}");
            }
        );

    private static void AssertAllUnchanged(GeneratorRun run, params IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var reasons = run.Reasons(step);
            Assert.NotEmpty(reasons);
            Assert.All(
                reasons,
                reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}")
            );
        }
    }
}
