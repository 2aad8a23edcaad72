using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text;

namespace MediationConsole.Marketplace.Mail;

/// <summary>Hands letters to a mail server.</summary>
public sealed class SmtpMail(MailOptions options) : IMail
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<Sent> Send(Letter letter, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            using var client = Client();
            using var message = Message(letter);
            await client.SendMailAsync(message, limit.Token);
            return new Sent.Delivered();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sent.Failed($"The mail server did not answer within {Longest.TotalSeconds:F0} seconds.");
        }
        catch (SmtpException broken)
        {
            // What the server refuses for good is not better tomorrow.
            var said = $"The mail server said {broken.StatusCode}.";
            return broken.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath
                ? new Sent.Refused(said, (int)broken.StatusCode)
                : new Sent.Failed(said);
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException)
        {
            return new Sent.Failed(broken.Message);
        }
    }

    private SmtpClient Client()
    {
        var smtp = options.Smtp ?? throw new InvalidOperationException("No mail server is configured.");
        return new(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.Tls,
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            Credentials = smtp.User is { Length: > 0 } user ? new NetworkCredential(user, smtp.Password) : null,
        };
    }

    private MailMessage Message(Letter letter)
    {
        var message = new MailMessage(options.From, letter.To)
        {
            Subject = MailAddresses.OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", Eml.MessageId(letter, options.From));
        message.Headers.Add("Content-Language", letter.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
