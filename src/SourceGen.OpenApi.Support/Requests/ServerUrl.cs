namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>A server's address with variables in braces, filled in one by one.</summary>
internal readonly struct ServerUrl : IEquatable<ServerUrl>
{
    private ServerUrl(string text) => Text = text;

    public string Text { get; }

    public static ServerUrl Of(string template) => new(template);

    /// <summary>
    /// Fills in a variable; a value that would change the address beyond its own place is refused. One without a value stays in braces,
    /// which is no address.
    /// </summary>
    public ServerUrl With(string variable, string? value, string option, params string[] allowed)
    {
        if (value is null)
        {
            return this;
        }

        if (allowed.Length > 0 && Array.IndexOf(allowed, value) < 0)
        {
            throw new ArgumentException("'" + value + "' is not one of " + string.Join(", ", allowed) + ".", option);
        }

        if (value.IndexOfAny(Breakers) >= 0)
        {
            throw new ArgumentException("'" + value + "' is no part of an address: it holds one of its separators.", option);
        }

        var place = Text.IndexOf("{" + variable + "}", StringComparison.Ordinal);
        var path = Text.IndexOf('/', Math.Max(0, Text.IndexOf("//", StringComparison.Ordinal)) + 2);
        if (place >= 0 && (path < 0 || place < path) && value.IndexOfAny(Slash) >= 0)
        {
            throw new ArgumentException("'" + value + "' is no part of a host: it holds a slash.", option);
        }

        return new ServerUrl(Text.Replace("{" + variable + "}", value));
    }

    private static char[] Slash { get; } = { '/' };

    private static char[] Breakers { get; } = { '@', '?', '#', '\\', ' ' };

    public bool Equals(ServerUrl other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is ServerUrl other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text ?? "");
}
