namespace SourceGen.Emulator;

/// <summary>The four APIs that the emulator speaks.</summary>
public enum Vendor
{
    /// <summary><c>GET /accounts/messages</c>.</summary>
    SendblueV1,

    /// <summary><c>GET /api/v2/messages</c> and <c>GET /api/v2/messages/{message_id}</c>.</summary>
    SendblueV2,

    /// <summary><c>GET /v1/messages</c>, <c>POST /v1/messages/all</c> and <c>POST /v1/messages/all/count</c>.</summary>
    Heymarket,

    /// <summary><c>GET /2010-04-01/Accounts/{AccountSid}/Messages.json</c>.</summary>
    Twilio,
}
