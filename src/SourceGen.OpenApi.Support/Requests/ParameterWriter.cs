namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>Puts values into a request the way OpenAPI's serialization styles say.</summary>
internal static class ParameterWriter
{
    /// <summary>Writes the value where its parameter travels.</summary>
    public static void Write(ApiRequest request, ParameterValue value)
    {
        var parameter = value.Parameter;
        switch (parameter.Place)
        {
            case ParameterPlace.Path:
                request.SetPathValue(parameter.Name, PathText(value));
                break;
            case ParameterPlace.Query:
                AddQuery(request, value);
                break;
            case ParameterPlace.Header:
                request.SetHeader(parameter.Name, HeaderValue(value));
                break;
            case ParameterPlace.Cookie:
                foreach (var pair in Pairs(value))
                {
                    request.AddCookie(pair.Encoded);
                }

                break;
            default:
                throw new InvalidOperationException("A value of the body is not written here.");
        }
    }

    /// <summary>The encoded pairs of a query or cookie parameter, in order.</summary>
    public static List<QueryPair> Pairs(ParameterValue value)
    {
        var parameter = value.Parameter;
        var name = UrlEncoding.Encode(parameter.Name);
        var pairs = new List<QueryPair>();
        if (value.Single is { } single)
        {
            pairs.Add(new QueryPair(parameter.Name, name + "=" + Encode(parameter, single.Text), single.Text));
        }
        else if (value.Keys is not null && parameter.Style == ParameterStyle.DeepObject)
        {
            for (var i = 0; i < value.Count; i++)
            {
                AddDeep(pairs, parameter, parameter.Name + "[" + value.Keys[i] + "]", value.Items[i]);
            }
        }
        else if (parameter.Explode)
        {
            for (var i = 0; i < value.Count; i++)
            {
                AddExploded(pairs, parameter, value.Keys is null ? parameter.Name : value.Keys[i], value.Items[i]);
            }
        }
        else if (value.Count > 0)
        {
            var joined = Join(value, Delimiter(parameter.Style), keySeparator: null, text => Encode(parameter, text));
            pairs.Add(new QueryPair(parameter.Name, name + "=" + joined, value: null));
        }

        return pairs;
    }

    /// <summary>What takes the place of <c>{name}</c> in the path.</summary>
    public static string PathText(ParameterValue value)
    {
        var parameter = value.Parameter;
        var name = UrlEncoding.Encode(parameter.Name);
        Func<string, string> encode = UrlEncoding.Encode;
        switch (parameter.Style)
        {
            case ParameterStyle.Label:
                return "." + Join(value, parameter.Explode ? "." : ",", KeySeparator(parameter), encode);
            case ParameterStyle.Matrix when value.Single is { } single:
                return ";" + name + (single.Text.Length == 0 ? "" : "=" + encode(single.Text));
            case ParameterStyle.Matrix when parameter.Explode && value.Keys is null:
                return ";" + name + "=" + Join(value, ";" + name + "=", keySeparator: null, encode);
            case ParameterStyle.Matrix when parameter.Explode:
                return ";" + Join(value, ";", "=", encode);
            case ParameterStyle.Matrix:
                return ";" + name + "=" + Join(value, ",", keySeparator: null, encode);
            default:
                return Join(value, Delimiter(parameter.Style), KeySeparator(parameter), encode);
        }
    }

    /// <summary>A header's value; one that could end the header early, or that no header can carry, is refused.</summary>
    public static string HeaderValue(ParameterValue value)
    {
        var delimiter = Uri.UnescapeDataString(Delimiter(value.Parameter.Style));
        var text = Join(value, delimiter, KeySeparator(value.Parameter), static text => text);
        HeaderText.RequireValue(text, value.Parameter.DisplayName);
        return text;
    }

    private static void AddQuery(ApiRequest request, ParameterValue value)
    {
        request.RemoveQuery(value.Parameter.Name);
        foreach (var pair in Pairs(value))
        {
            request.AddQuery(pair);
        }
    }

    /// <summary>A member of an exploded object or an item of an exploded list; a list in it repeats the name.</summary>
    private static void AddExploded(List<QueryPair> pairs, RequestParameter parameter, string name, BodyValue value)
    {
        if (value.Kind == BodyValueKind.Json && value.Text[0] == '[')
        {
            foreach (var item in ParameterValue.FromJson(parameter, Encoding.UTF8.GetBytes(value.Text)).Items)
            {
                pairs.Add(Pair(parameter, name, item));
            }
        }
        else
        {
            pairs.Add(Pair(parameter, name, value));
        }
    }

    /// <summary><c>name[a][b]=value</c>; lists repeat the name.</summary>
    private static void AddDeep(List<QueryPair> pairs, RequestParameter parameter, string name, BodyValue value)
    {
        if (value.Kind != BodyValueKind.Json)
        {
            pairs.Add(Pair(parameter, name, value));
            return;
        }

        var inner = ParameterValue.FromJson(parameter, Encoding.UTF8.GetBytes(value.Text));
        for (var i = 0; i < inner.Count; i++)
        {
            AddDeep(pairs, parameter, inner.Keys is null ? name : name + "[" + inner.Keys[i] + "]", inner.Items[i]);
        }
    }

    private static QueryPair Pair(RequestParameter parameter, string name, BodyValue value) =>
        new(parameter.Name, UrlEncoding.Encode(name) + "=" + Encode(parameter, value.Text), value: null);

    private static string Encode(RequestParameter parameter, string text) => UrlEncoding.Encode(text, parameter.AllowReserved);

    private static string? KeySeparator(RequestParameter parameter) => parameter.Explode ? "=" : null;

    private static string Delimiter(ParameterStyle style) =>
        style switch
        {
            ParameterStyle.SpaceDelimited => "%20",
            ParameterStyle.TabDelimited => "%09",
            ParameterStyle.PipeDelimited => "%7C",
            _ => ",",
        };

    /// <summary>All parts in a row; a member's name and value are two parts unless something else stands between them.</summary>
    private static string Join(ParameterValue value, string delimiter, string? keySeparator, Func<string, string> encode)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
            {
                text.Append(delimiter);
            }

            if (value.Keys is not null)
            {
                text.Append(encode(value.Keys[i])).Append(keySeparator ?? delimiter);
            }

            text.Append(encode(value.Items[i].Text));
        }

        return text.ToString();
    }
}
