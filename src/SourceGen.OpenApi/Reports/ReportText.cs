using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>
/// A report as text. It is one C# comment, so that the compiler can write it: a target takes it from there. Lines that begin with
/// <c>document </c> are what that target prints.
/// </summary>
internal static class ReportText
{
    private const string Head = "/* SourceGen.OpenApi report\n";

    public static string Write(EquatableArray<DocumentReport> reports)
    {
        var text = new StringBuilder(Head);
        foreach (var report in reports)
        {
            text.Append('\n');
            Write(text, report);
        }

        return text.Append("*/\n").ToString();
    }

    /// <summary>What stands in a report's place when it could not be made.</summary>
    public static string Failed(string why) => $"{Head}\ndocument reports failed: {Plain(why)}\n*/\n";

    private static void Write(StringBuilder text, DocumentReport report)
    {
        text.Append("document ").Append(Plain(report.Path)).Append(": ");
        if (report.Client is null)
        {
            text.Append("no client, ").Append(Milliseconds(report.Reading)).Append('\n');
            text.Append("    The document's errors say why.\n");
            return;
        }

        text.Append(CSharpNames.WithoutNamespace(report.Client))
            .Append(", ")
            .Append(Number(report.Generated))
            .Append(" of ")
            .Append(Counted(report.Operations, "operation"))
            .Append(", ")
            .Append(Counted(report.Types, "type"))
            .Append(", ")
            .Append(Counted(report.Files, "file"))
            .Append(", ")
            .Append(Milliseconds(report.Reading + report.Writing))
            .Append('\n');
        text.Append("    client ").Append(report.Client).Append(", ").Append(Number(report.Characters)).Append(" characters of C#\n");
        text.Append("    read and bound in ")
            .Append(Milliseconds(report.Reading))
            .Append(", written in ")
            .Append(Milliseconds(report.Writing))
            .Append('\n');
        foreach (var listing in report.Listings)
        {
            WriteListing(text, listing);
        }

        foreach (var note in report.Overlays)
        {
            text.Append("    overlay ").Append(Plain(note.Path)).Append(": ").Append(note.Kind).Append(' ').Append(Plain(note.Target));
            text.Append(" (").Append(Counted(note.Matches, "match", "matches")).Append(")\n");
        }

        foreach (var type in report.OwnTypes)
        {
            text.Append("    type ").Append(Plain(type.Written)).Append(" for ").Append(Plain(type.Target)).Append('\n');
        }

        Each(text, "    kept ", report.Kept);
        foreach (var operation in report.LeftOut)
        {
            text.Append("    left out ").Append(Plain(operation.Name)).Append(": ").Append(operation.Setting).Append('\n');
        }

        foreach (var operation in report.Skipped)
        {
            text.Append("    skipped ").Append(Plain(operation.Name)).Append(" (line ").Append(Number(operation.Line)).Append("): ");
            text.Append(Plain(operation.Reason));
            text.Append(operation.ReasonLine > 0 ? $" (line {Number(operation.ReasonLine)})\n" : "\n");
        }

        Each(text, "    unused schema ", report.UnusedSchemas);
        Each(text, "    not shown ", report.HiddenHints);
    }

    private static void Each(StringBuilder text, string head, EquatableArray<string> items)
    {
        foreach (var item in items)
        {
            text.Append(head).Append(Plain(item)).Append('\n');
        }
    }

    private static void WriteListing(StringBuilder text, ListingNote listing)
    {
        text.Append(listing.Problem is null ? "    listing " : "    plain ").Append(Plain(listing.Name)).Append('\n');
        if (listing.Statement is { } statement)
        {
            text.Append(listing.Problem is null ? "        walked as " : "        to state it: ").Append(Plain(statement)).Append('\n');
        }

        foreach (var evidence in listing.Evidence)
        {
            text.Append("        because ").Append(Plain(evidence)).Append('\n');
        }

        if (listing.Problem is { } problem)
        {
            text.Append("        missing: ").Append(Plain(problem)).Append('\n');
        }
    }

    /// <summary>Text of a document on one line, which does not end the comment.</summary>
    private static string Plain(string text) => CSharpText.Comment(text).Replace("*/", "* /");

    private static string Counted(int count, string what, string? whats = null) =>
        Number(count) + " " + (count == 1 ? what : whats ?? what + "s");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";
}
