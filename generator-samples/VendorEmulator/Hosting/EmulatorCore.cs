using System.Text;

namespace SourceGen.Emulator;

/// <summary>From a request to a response, whichever way the request came and the response will go.</summary>
internal sealed class EmulatorCore(IReadOnlyList<VendorEndpoint> endpoints, RequestLog log, FaultContext faults, string pathPrefix)
{
    public TimeSpan Latency { get; set; }

    public EmulatorResponse Answer(EmulatorRequest request)
    {
        var path = request.RawPath;
        if (pathPrefix.Length > 0 && path.StartsWith($"{pathPrefix}/", StringComparison.Ordinal))
        {
            path = path[pathPrefix.Length..];
        }

        var endpoint = endpoints.FirstOrDefault(candidate => IsUnder(path, candidate.PathStart));
        var entry = log.Add(request, endpoint?.Api.Vendor);
        var response = endpoint is null ? NotFound() : AnswerOrFail(endpoint, request, path, entry);
        if (entry is not null && !response.Transfer.ResetBeforeHeaders)
        {
            entry.Status = response.Status;
        }

        return Latency > TimeSpan.Zero
            ? response with
            {
                Transfer = response.Transfer with { HeaderDelay = response.Transfer.HeaderDelay + Latency },
            }
            : response;
    }

    private EmulatorResponse AnswerOrFail(VendorEndpoint endpoint, EmulatorRequest request, string path, RecordedRequest? entry)
    {
        try
        {
            return Answer(endpoint, request, path, entry);
        }
        catch (Exception e)
        {
            // A mistake in a scheduled change or in the emulator itself must be readable in the test that hits it.
            return EmulatorResponse.Json(500, Encoding.UTF8.GetBytes($"The emulator failed: {e}"), "text/plain; charset=utf-8");
        }
    }

    private EmulatorResponse Answer(VendorEndpoint endpoint, EmulatorRequest request, string path, RecordedRequest? entry)
    {
        if (endpoint.Api.Faults.Take() is not { } fault)
        {
            return endpoint.Answer(request, path);
        }

        entry?.Fault = fault;
        return fault.Apply(new FaultScene(faults, endpoint.Refuse, () => endpoint.Answer(request, path)));
    }

    private static bool IsUnder(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal) && (path.Length == start.Length || path[start.Length] == '/');

    private static EmulatorResponse NotFound() => EmulatorResponse.Json(404, "{\"error\":\"no vendor answers here\"}"u8.ToArray());
}
