namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>
/// Lets a listing end after one page. Where requests count rows, the example is the whole listing. Where they do not, the first request of an
/// operation says where its listing begins, and the example is what stands there; a request for any other place gets no rows.
/// </summary>
internal sealed class FakePosition
{
    private readonly RequestSlot _slot;
    private readonly string _itemsPointer;
    private readonly bool _isOffset;
    private readonly object _gate = new();
    private string? _start;
    private bool _isStarted;

    public FakePosition(RequestSlot slot, string itemsPointer, bool isOffset)
    {
        _slot = slot;
        _itemsPointer = itemsPointer;
        _isOffset = isOffset;
    }

    /// <summary>What the request gets of the page.</summary>
    public ReadOnlyMemory<byte> Cut(FakeRequest request, ReadOnlyMemory<byte> page)
    {
        var position = _slot.InBody ? InBody(request) : InQuery(request);
        if (_isOffset)
        {
            return int.TryParse(position, NumberStyles.Integer, CultureInfo.InvariantCulture, out var offset)
                ? FakeRows.Skip(page, _itemsPointer, offset)
                : page;
        }

        lock (_gate)
        {
            if (!_isStarted)
            {
                _isStarted = true;
                _start = position;
            }

            return string.Equals(_start, position, StringComparison.Ordinal) ? page : FakeRows.Skip(page, _itemsPointer, int.MaxValue);
        }
    }

    private string? InQuery(FakeRequest request)
    {
        foreach (var pair in request.Uri.Query.TrimStart('?').Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals >= 0 && string.Equals(Uri.UnescapeDataString(pair.Substring(0, equals)), _slot.Name, StringComparison.Ordinal))
            {
                return pair.Substring(equals + 1);
            }
        }

        return null;
    }

    private string? InBody(FakeRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return null;
        }

        using var document = JsonDocument.Parse(request.Body);
        var element = document.RootElement;
        foreach (var part in _slot.Name.TrimStart('/').Split('/'))
        {
            var name = part.Replace("~1", "/").Replace("~0", "~");
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.GetRawText();
    }
}
