namespace SourceGen.OpenApi;

/// <summary>What is to be said about the operations as a whole: names that are missing or double, and where requests go.</summary>
internal static class OperationChecks
{
    public static void Run(ApiModel model, DiagnosticSink diagnostics)
    {
        var known = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        foreach (var operation in model.Operations)
        {
            if (operation.OperationId is not { } id)
            {
                diagnostics.AtKey(DiagnosticIds.NoOperationId, operation.Pointer);
            }
            else if (known.TryGetValue(id, out var first))
            {
                diagnostics.AtValue(
                    DiagnosticIds.DuplicateOperationId,
                    operation.Pointer + "/operationId",
                    id,
                    first.Method + " " + first.Path
                );
            }
            else
            {
                known.Add(id, operation);
            }
        }

        CheckServers(model, diagnostics);
    }

    private static void CheckServers(ApiModel model, DiagnosticSink diagnostics)
    {
        foreach (var operation in model.Operations)
        {
            if (operation.Servers.IsEmpty)
            {
                if (model.Servers.IsEmpty)
                {
                    diagnostics.AtKey(DiagnosticIds.NoServer, "", "The document names no server");
                }
                else if (!model.Servers.Any(static server => server.IsAddress))
                {
                    var first = model.Servers[0];
                    diagnostics.AtValue(
                        DiagnosticIds.NoServer,
                        first.Pointer + "/url",
                        first.LacksDefault
                            ? $"The server '{first.Url}' has a variable without a default"
                            : $"The server '{first.Url}' has no host"
                    );
                }

                return;
            }
        }
    }
}
