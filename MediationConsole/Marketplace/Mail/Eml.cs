using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace MediationConsole.Marketplace.Mail;

/// <summary>Writes a letter by RFC 5322: plain ASCII lines, other letters in encoded words (RFC 2047) and a base64 body.</summary>
public static class Eml
{
    // A line with an encoded word has 76 characters at most. "Subject: " takes nine of them, "=?utf-8?B?" and "?=" take twelve, and base64
    // makes four of three.
    private const int BytesOfWord = 39;

    public static string Write(Letter letter, MailAddress from)
    {
        var eml = new StringBuilder();
        Header("Date", letter.At.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header("From", Mailbox(from));
        Header("To", Mailbox(letter.To));
        Header("Subject", Words(letter.Subject));
        Header("Message-ID", MessageId(letter, from));
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        Header("Content-Language", letter.Language);
        // Nobody's holiday notice should answer a machine.
        Header("Auto-Submitted", "auto-generated");
        eml.Append("\r\n");
        var body = Encoding.UTF8.GetBytes(letter.Text.ReplaceLineEndings("\r\n"));
        foreach (var line in Convert.ToBase64String(body).Chunk(76)) eml.Append(line).Append("\r\n");
        return eml.ToString();

        void Header(string name, string value) => eml.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    public static string MessageId(Letter letter, MailAddress from) => $"<{letter.Id}@{from.Host}>";

    private static string Mailbox(MailAddress address) =>
        address.DisplayName.Length == 0 ? address.Address : $"{Words(address.DisplayName, quoted: true)}\r\n <{address.Address}>";

    /// <summary>A text in a header: as it stands where it is short and plain, in encoded words otherwise.</summary>
    private static string Words(string text, bool quoted = false)
    {
        var line = MailAddresses.OneLine(text);
        if (line.Length <= 60 && line.All(letter => letter is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal))
            return quoted ? $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : line;
        return string.Join("\r\n ", Pieces(line).Select(piece => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece))}?="));
    }

    // Parted between letters, never within one.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BytesOfWord)
            {
                yield return piece.ToString();
                piece.Clear();
                bytes = 0;
            }

            piece.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        yield return piece.ToString();
    }
}
