namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Problem details as RFC 9457 defines them. The server's words: they may hold what the request held.</summary>
public sealed class ApiProblem
{
    private ApiProblem() { }

    /// <summary>A URI that names the kind of problem.</summary>
    public string? Type { get; private set; }

    /// <summary>The kind of problem in short.</summary>
    public string? Title { get; private set; }

    /// <summary>The status as the body states it.</summary>
    public int? Status { get; private set; }

    /// <summary>What happened this time.</summary>
    public string? Detail { get; private set; }

    /// <summary>A URI that names this occurrence.</summary>
    public string? Instance { get; private set; }

    /// <summary>Reads what it can; null where the body is no JSON object. Members of the wrong kind are skipped, as the RFC asks.</summary>
    internal static ApiProblem? Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var problem = new ApiProblem();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                problem.ReadMember(ref reader);
            }

            return problem;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && name is "status" && reader.TryGetInt32(out var status))
        {
            Status = status;
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            switch (name)
            {
                case "type":
                    Type = reader.GetString();
                    break;
                case "title":
                    Title = reader.GetString();
                    break;
                case "detail":
                    Detail = reader.GetString();
                    break;
                case "instance":
                    Instance = reader.GetString();
                    break;
            }
        }

        reader.Skip();
    }
}
