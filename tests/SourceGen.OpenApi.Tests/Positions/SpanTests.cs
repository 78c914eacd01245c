using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

/// <summary>Each diagnostic in the smallest document that raises it; what it underlines stands between « and ».</summary>
public sealed class SpanTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.test }]\n";

    public static TheoryData<string, string> Documents() =>
        new()
        {
            { DiagnosticIds.Syntax, Head + "paths: «»]\n" },
            { DiagnosticIds.DuplicateKey, Head + "paths: {}\n«paths»: {}\n" },
            { DiagnosticIds.TooLarge, Head + "x-a: " + new string('[', 127) + "«»[[" + new string(']', 129) + "\npaths: {}\n" },
            { DiagnosticIds.NotOpenApi, "openapi: «9.9.9»\npaths: {}\n" },
            { DiagnosticIds.WrongSetting, "«openapi»" + Head[7..] + "paths: {}\n" },
            { DiagnosticIds.UnknownSetting, "«openapi»" + Head[7..] + "paths: {}\n" },
            { DiagnosticIds.LanguageVersion, "«openapi»" + Head[7..] + "paths: {}\n" },
            { DiagnosticIds.CompilerVersion, "«openapi»" + Head[7..] + "paths: {}\n" },
            { DiagnosticIds.UnresolvedReference, Schema("type: object, properties: { a: { $ref: «'#/components/schemas/Gone'» } }") },
            { DiagnosticIds.CircularReference, Head + "paths: {}\ncomponents: { schemas: { A: { $ref: «'#/components/schemas/A'» } } }\n" },
            { DiagnosticIds.MissingFile, Schema("type: object, properties: { a: { $ref: «'other.yaml#/A'» } }") },
            { DiagnosticIds.RemoteReference, Schema("type: object, properties: { a: { $ref: «'https://a.test/A'» } }") },
            { DiagnosticIds.InvalidValue, Schema("type: object, properties: { a: { type: string, maxLength: «long» } }") },
            { DiagnosticIds.UnknownKeyword, Schema("type: object, «propertis»: {}") },
            { DiagnosticIds.UnknownExtension, Operation("«x-paginaton»: {}") },
            { DiagnosticIds.UnknownExtensionKey, Operation("x-rate-limit: { permits: 1, window: PT1S, «burst»: 2 }") },
            { DiagnosticIds.InvalidExtension, Operation("x-rate-limit: { permits: 1, window: «soon» }") },
            { DiagnosticIds.DanglingExtension, Operation("x-unwrap: «/gone»") },
            {
                DiagnosticIds.OperationSkipped,
                Operation("requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: string } } } }")
                    .Replace("get:", "«post»:", StringComparison.Ordinal)
            },
            { DiagnosticIds.FeatureIgnored, Schema("type: object, properties: { a: { «$dynamicRef»: '#a' } }") },
            {
                DiagnosticIds.UnsupportedSecurity,
                Head + "paths: {}\ncomponents: { securitySchemes: { «login»: { type: http, scheme: digest } } }\n"
            },
            { DiagnosticIds.CallbacksSkipped, Head + "paths: {}\n«webhooks»: { a: { post: { responses: {} } } }\n" },
            { DiagnosticIds.NoOperationId, Head + "paths:\n  /a: { «get»: { responses: { '200': { description: ok } } } }\n" },
            {
                DiagnosticIds.DuplicateOperationId,
                Head + "paths:\n  /a: { get: { operationId: a, responses: {} } }\n  /b: { get: { operationId: «a», responses: {} } }\n"
            },
            {
                DiagnosticIds.NoServer,
                "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: «/v1» }]\npaths: { /a: { get: { operationId: a, responses: {} } } }\n"
            },
            { DiagnosticIds.ExampleMismatch, Schema("type: object, properties: { a: { type: integer, example: «text» } }") },
            { DiagnosticIds.DefaultOutsideEnum, Schema("type: object, properties: { a: { type: string, enum: [b], default: «c» } }") },
            { DiagnosticIds.UndeclaredPathParameter, Head + "paths:\n  /a/{id}: { «get»: { operationId: a, responses: {} } }\n" },
            { DiagnosticIds.PatternMatchesNothing, "«openapi»" + Head[7..] + "paths: {}\n" },
            { DiagnosticIds.StrayOverlay, "overlay: 1.0.0\n«extends»: gone.yaml\nactions: []\n" },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_squiggle_is_under_the_right_token(string id, string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var run = GeneratorRun.Of(Project(id).WithDocument("api.yaml", text));

        var diagnostic = Assert.Single(run.Diagnostics, diagnostic => string.Equals(diagnostic.Id, id, StringComparison.Ordinal));
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal((start, text[start..end]), (span.Start, text.Substring(span.Start, span.Length)));
        var line = diagnostic.Location.GetLineSpan();
        Assert.Equal(text.AsSpan(0, start).Count('\n'), line.StartLinePosition.Line);
        Assert.Equal(start - (text.LastIndexOf('\n', start) + 1), line.StartLinePosition.Character);
    }

    /// <summary>
    /// A fault of the generator has no document that raises it, or it would be put right; breaks of the surface need a baseline beside the
    /// document, faults of overlays an overlay, types of one's own an item, and have their tests with it; what is counted stands for the whole document.
    /// </summary>
    [Fact]
    public void Every_diagnostic_is_here() =>
        Assert.Equal(
            DiagnosticDescriptors
                .All.Select(static descriptor => descriptor.Id)
                .Where(static id =>
                    id
                        is not (
                            DiagnosticIds.Internal
                            or DiagnosticIds.SurfaceBroken
                            or DiagnosticIds.SurfaceBehind
                            or DiagnosticIds.BadSurface
                            or DiagnosticIds.OverlayMatchesNothing
                            or DiagnosticIds.BadOverlay
                            or DiagnosticIds.OwnTypeMatchesNothing
                            or DiagnosticIds.PagingNotRecognised
                            or DiagnosticIds.HintsHidden
                            or DiagnosticIds.NotCSharp
                            or DiagnosticIds.OtherTooling
                        )
                ),
            Documents().Select(static row => row.Data.Item1)
        );

    private static ConsumerProject Project(string id)
    {
        var project = new ConsumerProject();
        return id switch
        {
            DiagnosticIds.WrongSetting => project.WithMetadata("api.yaml", "Visibility", "secret"),
            DiagnosticIds.UnknownSetting => project.WithMetadata("api.yaml", "Visibilty", "public"),
            DiagnosticIds.LanguageVersion => project with { LanguageVersion = LanguageVersion.CSharp10 },
            DiagnosticIds.CompilerVersion => project with
            {
                References =
                [
                    .. Net80.References.Where(static reference =>
                        reference.Display?.EndsWith("System.Text.Json.dll", StringComparison.Ordinal) != true
                    ),
                ],
            },
            DiagnosticIds.PatternMatchesNothing => project.WithMetadata("api.yaml", "IncludePaths", "/gone"),
            _ => project,
        };
    }

    private static string Schema(string yaml) => Head + "paths: {}\ncomponents: { schemas: { Thing: { " + yaml + " } } }\n";

    private static string Operation(string yaml) =>
        Head
        + "paths:\n  /a:\n    get:\n      operationId: a\n      responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } }\n      "
        + yaml
        + "\n";
}
