using System.Collections;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

/// <summary>Whatever a model of the four documents holds, writing and reading brings back, and System.Text.Json sees the same in it.</summary>
public sealed class RoundTripTests
{
    private const int Values = 200;

    private static readonly Dictionary<string, Lazy<Compiled>> Clients = Specs.All.ToDictionary(
        static path => path,
        static path => new Lazy<Compiled>(() => Compiled.TypesOf(Repository.Read(path)))
    );

    public static TheoryData<string, string> Models =>
        [
            .. Specs.All.SelectMany(static path =>
                Clients[path].Value.Types.OfType<RecordModel>().Select(model => new TheoryDataRow<string, string>(path, model.Name))
            ),
        ];

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_written_is_read_back_equal(string path, string model) =>
        Check(path, model, static (compiled, record, value) => Assert.Equal(value.Value, compiled.Read(record.Name, value.ToJson()).Value));

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_read_is_written_back_byte_for_byte(string path, string model) =>
        Check(
            path,
            model,
            static (compiled, record, value) => Assert.Equal(value.ToJson(), compiled.Read(record.Name, value.ToJson()).ToJson())
        );

    [Theory]
    [MemberData(nameof(Models))]
    public void System_Text_Json_reads_and_writes_the_same_value(string path, string model) =>
        Check(
            path,
            model,
            static (compiled, record, value) =>
            {
                var type = compiled.Type(record.Name);
                Assert.Equal(value.Value, JsonSerializer.Deserialize(value.ToJson(), type));
                Assert.Equal(value.Value, compiled.Read(record.Name, JsonSerializer.Serialize(value.Value, type)).Value);
            }
        );

    /// <summary>Without our converters: System.Text.Json's own document of the text is compared member by member.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void The_text_says_what_the_members_hold(string path, string model) =>
        Check(
            path,
            model,
            static (compiled, record, value) =>
            {
                using var document = JsonDocument.Parse(value.ToJson());
                AssertSame(compiled, record, document.RootElement, value.Value);
            }
        );

    private static void Check(string path, string model, Action<Compiled, RecordModel, Emitted> assert)
    {
        var compiled = Clients[path].Value;
        var record = compiled.Types.OfType<RecordModel>().Single(type => type.Name == model);
        Prop.ForAll<int>(seed => assert(compiled, record, new Emitted(new RandomValues(compiled, seed).Of(record))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Values).WithQuietOnSuccess(true));
    }

    private static void AssertSame(Compiled compiled, RecordModel record, JsonElement json, object value)
    {
        foreach (var property in record.Properties)
        {
            var member = value.GetType().GetProperty(property.Name)!.GetValue(value);
            if (json.TryGetProperty(property.WireName, out var written))
            {
                AssertSame(compiled, property.Type, written, member);
            }
            else
            {
                Assert.Null(member);
            }
        }
    }

    private static void AssertSame(Compiled compiled, TypeRef type, JsonElement json, object? value)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                Assert.Equal((string?)value, json.GetString());
                break;
            case TypeKind.Boolean:
                Assert.Equal((bool?)value, json.GetBoolean());
                break;
            case TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double:
                var digits = json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
                Assert.Equal(Convert.ToString(value, CultureInfo.InvariantCulture), digits);
                break;
            case TypeKind.Enum:
                Assert.Equal(new Emitted(new { Member = value })["Member"], json.GetString());
                break;
            case TypeKind.DateTimeOffset
                when json.ValueKind == JsonValueKind.String && (type.Wire & WireFormats.Rfc2822) == WireFormats.Default:
                Assert.Equal((DateTimeOffset?)value, json.GetDateTimeOffset());
                break;
            case TypeKind.DateTimeOffset when json.ValueKind == JsonValueKind.String:
                Assert.Equal((DateTimeOffset?)value, DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture));
                break;
            case TypeKind.List:
                var items = ((IEnumerable)value!).Cast<object?>().ToList();
                Assert.Equal(items.Count, json.GetArrayLength());
                foreach (var (item, element) in items.Zip(json.EnumerateArray()))
                {
                    AssertSame(compiled, type.Element!, element, item);
                }

                break;
            case TypeKind.Record:
                AssertSame(compiled, compiled.Types.OfType<RecordModel>().Single(model => model.Type.Name == type.Name), json, value!);
                break;
            default:
                Assert.True(json.ValueKind != JsonValueKind.Undefined && value is not null);
                break;
        }
    }
}
