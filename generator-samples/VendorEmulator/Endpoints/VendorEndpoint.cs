using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>What every vendor's endpoint does in the same order: authorise, route, answer, or say no in the vendor's own way.</summary>
internal abstract class VendorEndpoint(VendorApi api, EmulatorSettings settings)
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly RateMeter _meter = new();
    private readonly PageCache _cache = new();
    private int _answered;

    public VendorApi Api => api;

    /// <summary>The start of every path that belongs to the vendor.</summary>
    public abstract string PathStart { get; }

    protected EmulatorSettings Settings => settings;

    protected RowStore Store => api.Store;

    /// <summary>Answers a request. The path is the one that the vendor would see, without a prefix in front of the emulator.</summary>
    public EmulatorResponse Answer(EmulatorRequest request, string path)
    {
        try
        {
            Authorize(request);
            _meter.Count(api.CommonTraps.RateLimit, settings.Clock);
            var key = settings.CachePages
                ? $"{request.Method} {request.RawPath}?{request.RawQuery} {Convert.ToHexString(request.Body)}"
                : null;
            if (key is not null && _cache.Find(key, api) is { } cached)
            {
                return Sign(cached);
            }

            var response = Sign(Route(request, path));
            return key is null ? response : _cache.Keep(key, api, response);
        }
        catch (RefusedException refused)
        {
            return Refuse(refused);
        }
    }

    /// <summary>The refusal as the vendor would write it.</summary>
    public EmulatorResponse Refuse(RefusedException refused)
    {
        using var buffer = new PageBuffer();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            WriteError(writer, refused);
        }

        var response = Sign(EmulatorResponse.Json(refused.Status, buffer.Written.ToArray()));
        return refused.RetryAfter is { } seconds
            ? response.With("Retry-After", Math.Ceiling(seconds).ToString("0", CultureInfo.InvariantCulture))
            : response;
    }

    protected abstract void Authorize(EmulatorRequest request);

    protected abstract EmulatorResponse Route(EmulatorRequest request, string path);

    protected abstract void WriteError(Utf8JsonWriter writer, RefusedException refused);

    /// <summary>The header that names the request, on vendors that have one.</summary>
    protected virtual KeyValuePair<string, string>? RequestId(int answered) => null;

    /// <summary>Counts a listing request and lets the changes happen that were laid down for it.</summary>
    protected int BeginListing()
    {
        var number = api.CountListing();
        foreach (var change in api.CommonTraps.Changes)
        {
            if (change.Request == number)
            {
                change.Apply(api);
            }
        }

        Store.Reshape(api.CommonTraps.Shape);
        return number;
    }

    protected void RefuseUnknown(QueryValues query, IReadOnlySet<string> known)
    {
        if (api.CommonTraps.RefuseUnknownParameters && query.Unknown(known) is { } name)
        {
            throw RefusedException.BadRequest($"Unknown parameter {name}");
        }
    }

    /// <summary>Refuses a request that starts anywhere but at the first page, when the trap says so.</summary>
    protected void RefusePosition(bool positioned)
    {
        if (positioned && api.CommonTraps.RefusePositions)
        {
            throw new RefusedException(api.CommonTraps.RefuseStatus, "This position is no longer valid");
        }
    }

    protected static EmulatorResponse Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new PageBuffer();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return EmulatorResponse.Json(200, buffer.Written) with
        {
            Owner = buffer,
        };
    }

    protected void WriteRow(Utf8JsonWriter writer, in Row row)
    {
        if (row.Explicit is { Json: { } json })
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            Store.Source.Write(writer, row);
        }
    }

    protected void WriteRows(Utf8JsonWriter writer, RowView view, int start, int count)
    {
        for (var position = start; position < start + count; position++)
        {
            WriteRow(writer, view[position]);
        }
    }

    protected static void RequireMethod(EmulatorRequest request, string method)
    {
        if (!string.Equals(request.Method, method, StringComparison.Ordinal))
        {
            throw new RefusedException(405, $"Method {request.Method} is not allowed here");
        }
    }

    private EmulatorResponse Sign(EmulatorResponse response) =>
        RequestId(Interlocked.Increment(ref _answered)) is var (name, value) ? response.With(name, value) : response;
}
