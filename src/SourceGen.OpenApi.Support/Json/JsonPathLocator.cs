namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Finds which path a byte position stands for, by reading the text once more: only a failure pays for it.</summary>
internal static class JsonPathLocator
{
    private const int MaximumName = 64;

    /// <summary>The path of the value at <paramref name="position"/>, such as <c>$.messages[3].sid</c>.</summary>
    public static string Locate(ReadOnlySpan<byte> utf8, long position)
    {
        var steps = new List<Step>();
        var read = 0L;
        try
        {
            Walk(utf8, position, steps, ref read);
        }
        catch (JsonException) when (steps.Count > 0)
        {
            // The text breaks here: behind a comma the next item or member is what is broken.
            var gap = utf8.Slice((int)read, Math.Max(0, (int)(Math.Min(position, utf8.Length) - read)));
            steps[steps.Count - 1] = steps[steps.Count - 1].Broken(gap.IndexOf((byte)',') >= 0);
        }
        catch (JsonException)
        {
            // Nothing but the whole text is broken.
        }
        catch (InvalidOperationException)
        {
            // A name that is no valid text.
        }

        return Format(steps);
    }

    private static void Walk(ReadOnlySpan<byte> utf8, long position, List<Step> steps, ref long read)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            read = reader.BytesConsumed;
            var token = reader.TokenType;
            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                if (reader.TokenStartIndex >= position)
                {
                    // What is wrong at the end of an object is wrong with the object.
                    steps.RemoveAt(steps.Count - 1);
                    return;
                }

                steps.RemoveAt(steps.Count - 1);
                continue;
            }

            if (token == JsonTokenType.PropertyName)
            {
                steps[steps.Count - 1] = steps[steps.Count - 1].Named(reader.GetString()!);
            }
            else if (steps.Count > 0)
            {
                steps[steps.Count - 1] = steps[steps.Count - 1].Advanced();
            }

            if (reader.TokenStartIndex >= position)
            {
                return;
            }

            if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                steps.Add(new Step(token == JsonTokenType.StartArray));
            }
        }
    }

    private static string Format(List<Step> steps)
    {
        var path = new StringBuilder("$");
        foreach (var step in steps)
        {
            step.AppendTo(path);
        }

        return path.ToString();
    }

    /// <summary>Where the walk stands in one object or array.</summary>
    private readonly struct Step
    {
        private readonly string? _name;
        private readonly int _index;
        private readonly bool _inArray;

        public Step(bool inArray)
            : this(inArray, index: -1, name: null) { }

        private Step(bool inArray, int index, string? name)
        {
            _inArray = inArray;
            _index = index;
            _name = name;
        }

        public Step Named(string name) => new(_inArray, _index, name);

        public Step Advanced() => new(_inArray, _index + 1, _name);

        /// <summary>The step when the text breaks after what it stood on.</summary>
        public Step Broken(bool behindComma) =>
            _inArray ? (behindComma || _index < 0 ? Advanced() : this)
            : behindComma ? new Step(inArray: false)
            : this;

        public void AppendTo(StringBuilder path)
        {
            if (_inArray)
            {
                if (_index >= 0)
                {
                    path.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']');
                }

                return;
            }

            if (_name is null)
            {
                return;
            }

            if (IsPlain(_name))
            {
                path.Append('.').Append(_name);
                return;
            }

            path.Append("['");
            for (var i = 0; i < _name.Length && i < MaximumName; i++)
            {
                path.Append(char.IsLetterOrDigit(_name[i]) || (_name[i] is >= ' ' and <= '~' and not ('\'' or '\\')) ? _name[i] : '?');
            }

            path.Append("']");
        }

        private static bool IsPlain(string name)
        {
            foreach (var c in name)
            {
                if (!(c < 128 && (char.IsLetterOrDigit(c) || c == '_')))
                {
                    return false;
                }
            }

            return name.Length is > 0 and <= MaximumName;
        }
    }
}
