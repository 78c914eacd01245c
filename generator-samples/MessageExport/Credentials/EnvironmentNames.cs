namespace MessageExport;

/// <summary>The environment variables that <c>--live</c> reads.</summary>
internal static class EnvironmentNames
{
    public const string SendblueKeyId = "SENDBLUE_API_KEY_ID";
    public const string SendblueSecretKey = "SENDBLUE_API_SECRET_KEY";
    public const string HeymarketSecretId = "HEYMARKET_SECRET_ID";
    public const string HeymarketSecretKey = "HEYMARKET_SECRET_KEY";
    public const string TwilioAccountSid = "TWILIO_ACCOUNT_SID";
    public const string TwilioAuthToken = "TWILIO_AUTH_TOKEN";

    public const string SendblueBaseAddress = "SENDBLUE_BASE_ADDRESS";
    public const string HeymarketBaseAddress = "HEYMARKET_BASE_ADDRESS";
    public const string TwilioBaseAddress = "TWILIO_BASE_ADDRESS";

    /// <summary>The variables that hold a vendor's credentials: the account first, its secret second.</summary>
    public static IReadOnlyList<string> CredentialsOf(string vendor) =>
        vendor switch
        {
            VendorNames.Heymarket => [HeymarketSecretId, HeymarketSecretKey],
            VendorNames.Twilio => [TwilioAccountSid, TwilioAuthToken],
            _ => [SendblueKeyId, SendblueSecretKey],
        };

    /// <summary>The variable that sends a vendor's requests elsewhere, to a proxy or an emulator of one's own.</summary>
    public static string BaseAddressOf(string vendor) =>
        vendor switch
        {
            VendorNames.Heymarket => HeymarketBaseAddress,
            VendorNames.Twilio => TwilioBaseAddress,
            _ => SendblueBaseAddress,
        };
}
