using NodaTime;
using VendorDocument.Parcels;

namespace VendorDocument;

/// <summary>Three calls with types of our own in filter, body, path, header and answers.</summary>
internal static class Tour
{
    public static async Task RunAsync(TextWriter output)
    {
        using var vendor = new Vendor();
        using var http = new HttpClient(vendor);
        using var client = new ParcelsClient(
            http,
            new ParcelsClientOptions { AccountToken = BearerCredential.FromToken("token"), SigningKey = "shared" }
        );

        var june = Instant.FromUtc(2024, 6, 1, 0, 0);
        var filter = ListParcelsFilter.Create().Created.Between(june, june + Duration.FromDays(30));
        await foreach (var parcel in client.Parcels.ListAsync("AC01234567", filter))
        {
            await output.WriteLineAsync($"{parcel.Sid} {parcel.CreatedAt} {parcel.Promised:uuuu-MM-dd} {parcel.Value}".TrimEnd());
        }

        var created = await client.Parcels.CreateAsync(
            "AC01234567",
            new NewParcel
            {
                To = "Berlin",
                PickUpAt = june + Duration.FromNanoseconds(1),
                Value = new Money(12.5m, "EUR"),
            }
        );
        await output.WriteLineAsync($"{created.Sid} {InstantText.Format(created.CreatedAt)} {created.Value}");

        var position = await client.Parcels.PositionAsync("AC01234567", "P4", june + Duration.FromHours(2), june);
        await output.WriteLineAsync($"at {position.At}");
        foreach (var request in vendor.Requests)
        {
            await output.WriteLineAsync(request);
        }
    }
}
