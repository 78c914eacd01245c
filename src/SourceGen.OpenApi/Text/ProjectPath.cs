using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>Paths that are the same on every machine: relative to the project, with forward slashes.</summary>
internal static class ProjectPath
{
    private static readonly string[] DirectoryKeys = ["build_property.ProjectDir", "build_property.MSBuildProjectDirectory"];

    public static string Of(string path, AnalyzerConfigOptions metadata, AnalyzerConfigOptions global)
    {
        if (Inside(path, global) is { } inside)
        {
            return inside;
        }

        // Outside the project an absolute path would differ from machine to machine.
        if (metadata.TryGetValue("build_metadata.AdditionalFiles.Link", out var link) && link.Trim().Length > 0)
        {
            return Normal(link.Trim()).TrimStart('/');
        }

        var normal = Collapsed(Normal(path));
        return IsAbsolute(normal) ? normal.Substring(normal.LastIndexOf('/') + 1) : normal;
    }

    /// <summary>The path from the project's directory; null for a file outside it.</summary>
    public static string? Inside(string path, AnalyzerConfigOptions global)
    {
        var normal = Collapsed(Normal(path));
        foreach (var key in DirectoryKeys)
        {
            if (global.TryGetValue(key, out var directory) && directory.Trim().Length > 0)
            {
                var root = Collapsed(Normal(directory.Trim())).TrimEnd('/') + "/";
                if (normal.StartsWith(root, StringComparison.OrdinalIgnoreCase))
                {
                    return normal.Substring(root.Length);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The end of a path with as many of its folders as tell it from the others: what a file outside the project is called where its name
    /// alone is not enough.
    /// </summary>
    public static string Among(string path, IReadOnlyList<string> others)
    {
        var parts = Collapsed(Normal(path)).Trim('/').Split('/');
        for (var count = 1; count < parts.Length; count++)
        {
            var end = string.Join("/", parts, parts.Length - count, count);
            if (!others.Any(other => ("/" + Collapsed(Normal(other))).EndsWith("/" + end, StringComparison.OrdinalIgnoreCase)))
            {
                return end;
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>True for two ways to write one absolute path.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(Collapsed(Normal(left)), Collapsed(Normal(right)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where <paramref name="reference"/> leads from the directory of <paramref name="from"/>; null when it leaves the root.</summary>
    public static string? Resolve(string from, string reference)
    {
        var slash = from.LastIndexOf('/');
        var parts = new List<string>();
        if (slash > 0)
        {
            parts.AddRange(from.Substring(0, slash).Split('/'));
        }

        foreach (var part in Normal(reference).Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join("/", parts);
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    /// <summary>The compiler is given <c>/app/../shared.yaml</c> as the project wrote it.</summary>
    private static string Collapsed(string path)
    {
        if (path.IndexOf("/.", StringComparison.Ordinal) < 0)
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static bool IsAbsolute(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
