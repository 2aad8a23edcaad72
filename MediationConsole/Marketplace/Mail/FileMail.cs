using System.Globalization;
using System.Text;

namespace MediationConsole.Marketplace.Mail;

/// <summary>Lays letters down as files, one .eml a letter, for another program to pick up or for people to look at.</summary>
public sealed class FileMail(MailOptions options) : IMail
{
    public async Task<Sent> Send(Letter letter, CancellationToken cancellation)
    {
        // Sent again after a crash, a letter lands on itself.
        var place = Path.Combine(options.Path, NameOf(letter));
        var draft = place + ".part";
        try
        {
            Directory.CreateDirectory(options.Path);
            await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(Encoding.ASCII.GetBytes(Eml.Write(letter, options.From)), cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, place, overwrite: true);
            return new Sent.Delivered();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return new Sent.Failed(broken.Message);
        }
    }

    /// <summary>By time, then by the letter's own id; nothing that a party wrote gets into the name.</summary>
    public static string NameOf(Letter letter) => string.Create(CultureInfo.InvariantCulture,
        $"{letter.At.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{new string([.. letter.Id.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')])}.eml");
}
