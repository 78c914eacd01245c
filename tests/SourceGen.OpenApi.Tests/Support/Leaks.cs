using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Searches every text of an exception for what must not be in it.</summary>
internal static class Leaks
{
    public const string Phone = "+15558881111";
    public const string PhoneDigits = "15558881111";
    public const string Secret = "s3cret-Token";
    public const string Message = "see you at noon";

    public static void None(Exception exception, params string[] more)
    {
        string[] planted = [Phone, PhoneDigits, Uri.EscapeDataString(Phone), Secret, Message, .. more];
        foreach (var text in TextsOf(exception))
        {
            foreach (var word in planted)
            {
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static IEnumerable<string> TextsOf(Exception exception)
    {
        yield return exception.ToString();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            yield return current.Message;
            yield return string.Join(
                ' ',
                current.Data.Keys.Cast<object>().Select(key => Convert.ToString(key, CultureInfo.InvariantCulture))
            );
            if (current is ApiException { Uri: { } uri })
            {
                yield return uri.ToString();
                yield return uri.OriginalString;
            }
        }
    }
}
