using System.Globalization;

namespace SourceGen.OpenApi.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void A_culture_with_other_signs_and_separators_changes_no_byte()
    {
        var expected = GeneratorRun.Of(Specs.All).Files;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "~";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.DateTimeFormat.DateSeparator = ".";
        odd.DateTimeFormat.TimeSeparator = "h";

        var actual = RunUnder(odd, () => GeneratorRun.Of(Specs.All).Files);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Line_ends_of_the_documents_change_no_byte()
    {
        var expected = GeneratorRun.Of(Specs.All).Files;
        var project = ConsumerProject.With(Specs.All);
        foreach (var path in Specs.All)
        {
            project = project.WithDocument(path, project.Documents[path].Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Assert.Equal(expected, GeneratorRun.Of(project).Files);
    }

    [Fact]
    public void Generated_files_have_unix_line_ends_only() =>
        Assert.All(GeneratorRun.Of(Specs.All).Files.Values, text => Assert.DoesNotContain('\r', text));

    [Fact]
    public void The_order_of_documents_changes_no_byte()
    {
        var forward = GeneratorRun.Of(Specs.All);
        var backward = GeneratorRun.Of(Specs.All.Reverse());

        Assert.Equal(forward.Files, backward.Files);
    }

    [Fact]
    public void No_file_names_the_folder_that_the_project_stands_in() =>
        Assert.All(
            GeneratorRun.Of(Specs.All).Files.Values,
            text => Assert.DoesNotContain(ConsumerProject.Directory, text, StringComparison.Ordinal)
        );

#pragma warning disable RS0030 // The one place where another culture is wanted.
    private static T RunUnder<T>(CultureInfo culture, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030
}
