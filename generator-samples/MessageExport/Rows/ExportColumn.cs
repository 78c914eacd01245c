using System.Globalization;

namespace MessageExport;

/// <summary>A column of the export: its name and how a row fills it. All formats write the same columns in the same order.</summary>
internal sealed class ExportColumn
{
    // Seven digits always: text of one length sorts as the moments do, in SQL too.
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private readonly Func<ExportRow, string?>? _text;
    private readonly Func<ExportRow, long?>? _number;

    private ExportColumn(string name, ColumnKind kind, Func<ExportRow, string?>? text, Func<ExportRow, long?>? number) =>
        (Name, Kind, _text, _number) = (name, kind, text, number);

    /// <summary>Every column, in order.</summary>
    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        Text("vendor", static row => row.Vendor),
        Text("id", static row => row.Id),
        Text("direction", static row => row.Direction),
        Text("kind", static row => row.Kind),
        Text("status", static row => row.Status),
        Text("sender", static row => row.Sender),
        Text("recipient", static row => row.Recipient),
        Text("text", static row => row.Text),
        Text("media", static row => row.Media),
        Moment("created_at", static row => row.CreatedAt),
        Moment("sent_at", static row => row.SentAt),
        Moment("updated_at", static row => row.UpdatedAt),
        Text("service", static row => row.Service),
        Text("send_style", static row => row.SendStyle),
        Number("segments", static row => row.Segments),
        // Text, because neither JSON numbers nor SQLite's keep the digits of -0.00750.
        Text("price", static row => row.Price?.ToString(CultureInfo.InvariantCulture)),
        Text("currency", static row => row.Currency),
        Number("error_code", static row => row.ErrorCode),
        Text("error_message", static row => row.ErrorMessage),
        Text("conversation", static row => row.Conversation),
    ];

    public string Name { get; }

    public ColumnKind Kind { get; }

    public bool IsNumber => Kind == ColumnKind.Number;

    /// <summary>The value of a number column; null where the row has none.</summary>
    public long? NumberOf(ExportRow row) => _number?.Invoke(row);

    /// <summary>The value of a text column; null where the row has none.</summary>
    public string? TextOf(ExportRow row) => _text?.Invoke(row);

    private static ExportColumn Text(string name, Func<ExportRow, string?> value) => new(name, ColumnKind.Text, value, number: null);

    private static ExportColumn Number(string name, Func<ExportRow, long?> value) => new(name, ColumnKind.Number, text: null, value);

    private static ExportColumn Moment(string name, Func<ExportRow, DateTimeOffset?> value) =>
        new(name, ColumnKind.Moment, row => value(row)?.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture), number: null);
}

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    Text,
    Number,

    /// <summary>A moment in UTC, with the text of <see cref="ExportColumn.TextOf"/>.</summary>
    Moment,
}
