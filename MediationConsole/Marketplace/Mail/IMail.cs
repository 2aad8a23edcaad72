using System.Net.Mail;

namespace MediationConsole.Marketplace.Mail;

/// <summary>A letter to one person. <paramref name="Id"/> is the same however often it is sent.</summary>
public sealed record Letter(string Id, DateTimeOffset At, MailAddress To, string Subject, string Text, string Language);

/// <summary>Where letters go.</summary>
public interface IMail
{
    /// <summary>Sends one letter once; what has arrived is durable on the other side.</summary>
    Task<Sent> Send(Letter letter, CancellationToken cancellation);
}

/// <summary>Reads what a marketplace reported as a mail address.</summary>
public static class MailAddresses
{
    /// <summary>The address with the name beside it; null where it is none that a letter can be sent to. Control characters never get into a header.</summary>
    public static MailAddress? Read(string? address, string name)
    {
        // More than an address, such as "a <b>" or two of them, is not what the field is for.
        if (string.IsNullOrWhiteSpace(address) || address.Any(letter => char.IsControl(letter) || letter is '<' or '>' or ',' or ';' || letter > '\x7e')) return null;
        return MailAddress.TryCreate(address, OneLine(name), System.Text.Encoding.UTF8, out var read) && read.Address == address ? read : null;
    }

    /// <summary>A text on one line: whatever would end a header becomes a space.</summary>
    public static string OneLine(string text) =>
        new([.. text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
}
