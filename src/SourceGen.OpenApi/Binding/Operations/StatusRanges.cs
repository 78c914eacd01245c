namespace SourceGen.OpenApi;

/// <summary>What the statuses of an operation's responses stand for.</summary>
internal static class StatusRanges
{
    /// <summary>The 2XX responses; <c>default</c> where the document lists none of them.</summary>
    public static List<ApiResponse> Successes(ApiOperation operation)
    {
        var success = operation.Responses.Where(static response => IsSuccess(response.Status)).ToList();
        return success.Count > 0 ? success : operation.Responses.Where(static response => IsDefault(response.Status)).ToList();
    }

    /// <summary>The responses that say what went wrong; <c>default</c> speaks for every status that is not listed.</summary>
    public static List<ApiResponse> Failures(ApiOperation operation) =>
        operation
            .Responses.Where(static response => !IsSuccess(response.Status) && response.Status[0] != '1' && !IsBodiless(response.Status))
            .ToList();

    public static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';

    public static bool IsDefault(string status) => string.Equals(status, "default", StringComparison.OrdinalIgnoreCase);

    /// <summary>HTTP gives these no body.</summary>
    public static bool IsBodiless(string status) => status is "204" or "205" or "304";
}
