using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi.Tests;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("message_list", "MessageList")]
    [InlineData("date_sent", "DateSent")]
    [InlineData("partially_delivered", "PartiallyDelivered")]
    [InlineData("outbound-api", "OutboundApi")]
    [InlineData("REGISTERED", "Registered")]
    [InlineData("iMessage", "IMessage")]
    [InlineData("SMS", "Sms")]
    [InlineData("accountEmail", "AccountEmail")]
    [InlineData("allowSMS", "AllowSms")]
    [InlineData("phoneID", "PhoneId")]
    [InlineData("callbackURL", "CallbackUrl")]
    [InlineData("phoneIDs", "PhoneIds")]
    [InlineData("SMSCode", "SmsCode")]
    [InlineData("hasMore", "HasMore")]
    [InlineData("_seconds", "Seconds")]
    [InlineData("message.sent", "MessageSent")]
    [InlineData("application/json", "ApplicationJson")]
    [InlineData("application/vnd.api+json", "ApplicationVndApiJson")]
    [InlineData("X-Request-Id", "XRequestId")]
    [InlineData("@type", "Type")]
    [InlineData("$ref", "Ref")]
    [InlineData("Message", "Message")]
    [InlineData("sha256Hash", "Sha256Hash")]
    [InlineData("box-v2025.0", "BoxV20250")]
    [InlineData("h264Video", "H264Video")]
    public void Names_are_cut_into_words_and_joined_in_pascal_case(string wire, string expected) =>
        Assert.Equal(expected, CSharpNames.Pascal(wire));

    [Theory]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("1", "N1")]
    [InlineData("2fa_enabled", "N2faEnabled")]
    [InlineData("<", "LessThan")]
    [InlineData("<=", "LessThanOrEqual")]
    [InlineData(">", "GreaterThan")]
    [InlineData(">=", "GreaterThanOrEqual")]
    [InlineData("=", "Equal")]
    [InlineData("!=", "NotEqual")]
    [InlineData("*", "Star")]
    [InlineData("/", "Slash")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Blank")]
    [InlineData("🙂", "Unnamed")]
    public void Signs_digits_and_nothing_at_all_are_named_readably(string wire, string expected) =>
        Assert.Equal(expected, CSharpNames.Pascal(wire));

    [Theory]
    [InlineData("größe", "Größe")]
    [InlineData("状态", "状态")]
    [InlineData("имя_файла", "ИмяФайла")]
    [InlineData("a\u200Bb", "AB")]
    [InlineData("e\u0301tat", "E\u0301tat")]
    public void Letters_of_any_script_are_kept_and_invisible_characters_are_not(string wire, string expected) =>
        Assert.Equal(expected, CSharpNames.Pascal(wire));

    [Theory]
    [InlineData("AccountSid", "accountSid")]
    [InlineData("phone_number", "phoneNumber")]
    [InlineData("inboxID", "inboxId")]
    [InlineData("SMS", "sms")]
    [InlineData("class", "class")]
    [InlineData("2fa", "n2fa")]
    public void Parameters_are_in_camel_case(string wire, string expected) => Assert.Equal(expected, CSharpNames.Camel(wire));

    [Theory]
    [InlineData("ErrorText", "ErrorText")]
    [InlineData("errorText", "ErrorText")]
    [InlineData("record", "Record")]
    [InlineData("error text", "ErrorText")]
    [InlineData("a; } class Evil {", "AClassEvil")]
    public void A_chosen_name_stays_as_it_is_where_it_begins_as_a_name_in_CSharp_does(string chosen, string expected) =>
        Assert.Equal(expected, CSharpNames.Chosen(chosen));

    [Fact]
    public void Very_long_names_are_cut_and_stay_apart_by_a_hash()
    {
        var first = CSharpNames.Pascal(new string('a', 4000) + "1");
        var second = CSharpNames.Pascal(new string('a', 4000) + "2");

        Assert.NotEqual(first, second);
        Assert.InRange(first.Length, 100, 120);
    }

    [Theory]
    [InlineData("1.5", "N1_5")]
    [InlineData("15", "N15")]
    [InlineData("2010-04-01", "N2010_04_01")]
    [InlineData("partially_delivered", "PartiallyDelivered")]
    public void Numbers_side_by_side_stay_apart_in_enum_values(string wire, string expected) =>
        Assert.Equal(expected, CSharpNames.Value(wire));

    [Fact]
    public void Every_text_becomes_an_identifier() =>
        Prop.ForAll<string>(text =>
                IsUsable(CSharpNames.Pascal(text ?? ""))
                && IsUsable(CSharpNames.Camel(text ?? ""))
                && IsUsable(CSharpNames.Chosen(text ?? ""))
                && CSharpNames.IsIdentifier(CSharpNames.Pascal(text ?? ""))
            )
            .QuickCheckThrowOnFailure();

    private static bool IsUsable(string name) =>
        SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFactory.ParseExpression(CSharpText.Identifier(name)).GetDiagnostics().All(d => d.Id != "CS1056");
}
