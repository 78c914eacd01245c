using System.Text.Encodings.Web;
using System.Text.Json;
using SourceGen.Benchmarks.OpenApi;
using HeymarketPlain = SourceGen.Benchmarks.Baselines.Heymarket;
using SendbluePlain = SourceGen.Benchmarks.Baselines.SendblueV2;
using TwilioPlain = SourceGen.Benchmarks.Baselines.Twilio;

namespace SourceGen.Benchmarks;

/// <summary>The same pages read and written by the emitted code, by System.Text.Json's generator, and by a reader that keeps nothing.</summary>
internal sealed class JsonWork(Pages pages)
{
    // Both sides write a plus sign as it stands.
    private static readonly TwilioPlain.TwilioContext Relaxed = new(
        new JsonSerializerOptions(TwilioPlain.TwilioContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    private readonly Twilio.MessageList _twilio = Twilio.MessageList.FromJson(pages.Twilio);
    private readonly TwilioPlain.MessageList _twilioPlain = JsonSerializer.Deserialize(
        pages.Twilio,
        TwilioPlain.TwilioContext.Default.MessageList
    )!;

    public Twilio.MessageList ReadTwilio() => Twilio.MessageList.FromJson(pages.Twilio);

    public TwilioPlain.MessageList ReadTwilioPlain() =>
        JsonSerializer.Deserialize(pages.Twilio, TwilioPlain.TwilioContext.Default.MessageList)!;

    public SendblueV2.MessageList ReadSendblueV2() => SendblueV2.MessageList.FromJson(pages.SendblueV2);

    public SendbluePlain.MessageList ReadSendblueV2Plain() =>
        JsonSerializer.Deserialize(pages.SendblueV2, SendbluePlain.SendblueV2Context.Default.MessageList)!;

    public IReadOnlyList<Heymarket.Message> ReadHeymarket() =>
        JsonBody.FromJson<IReadOnlyList<Heymarket.Message>>(
            pages.Heymarket,
            static (ref reader, state) => JsonCollections.ReadList(ref reader, state, Heymarket.MessageJson.Read)
        );

    public IReadOnlyList<HeymarketPlain.Message> ReadHeymarketPlain() =>
        JsonSerializer.Deserialize(pages.Heymarket, HeymarketPlain.HeymarketContext.Default.IReadOnlyListMessage)!;

    public long ScanTwilio()
    {
        var reader = new Utf8JsonReader(pages.Twilio);
        var tokens = 0L;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    public byte[] WriteTwilio() => _twilio.ToJsonUtf8();

    public byte[] WriteTwilioPlain() => JsonSerializer.SerializeToUtf8Bytes(_twilioPlain, Relaxed.MessageList);

    /// <summary>Both sides must come to the same rows, or the race is for nothing.</summary>
    public void Verify()
    {
        var (twilio, twilioPlain) = (ReadTwilio().Messages, ReadTwilioPlain().Messages);
        Require(twilio.Count == twilioPlain.Count && twilio.Count > 0, "twilio: rows");
        for (var i = 0; i < twilio.Count; i++)
        {
            Require(Same(twilio[i], twilioPlain[i]), "twilio: row");
        }

        var (sendblue, sendbluePlain) = (ReadSendblueV2().Data, ReadSendblueV2Plain().Data);
        Require(sendblue.Count == sendbluePlain.Count && sendblue.Count == twilio.Count, "sendblue: rows");
        for (var i = 0; i < sendblue.Count; i++)
        {
            Require(
                sendblue[i].DateSent == sendbluePlain[i].DateSent
                    && sendblue[i].Status?.Value == sendbluePlain[i].Status?.Value
                    && (sendblue[i].Content ?? "") == (sendbluePlain[i].Content ?? ""),
                "sendblue: row"
            );
        }

        var (heymarket, heymarketPlain) = (ReadHeymarket(), ReadHeymarketPlain());
        Require(heymarket.Count == heymarketPlain.Count && heymarket.Count == twilio.Count, "heymarket: rows");
        for (var i = 0; i < heymarket.Count; i++)
        {
            Require(
                heymarket[i].Id == heymarketPlain[i].Id
                    && heymarket[i].Date == heymarketPlain[i].Date
                    && heymarket[i].AdditionalProperties?.Count == heymarketPlain[i].AdditionalProperties?.Count,
                "heymarket: row"
            );
        }

        // The same members, in whatever order.
        Require(WriteTwilio().Length == WriteTwilioPlain().Length, "twilio: written length");
    }

    private static bool Same(Twilio.Message one, TwilioPlain.Message other) =>
        (one.Sid, one.Body, one.DateSent, one.Price, one.NumMedia) == (other.Sid, other.Body, other.DateSent, other.Price, other.NumMedia)
        && one.Status?.Value == other.Status?.Value
        && one.SubresourceUris?.Count == other.SubresourceUris?.Count
        && one.Tags?.Count == other.Tags?.Count;

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The two sides differ: " + what + ".");
        }
    }
}
