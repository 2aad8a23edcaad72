using System.Globalization;
using System.Net.Mail;

namespace MediationConsole.Marketplace.Mail;

/// <summary>How letters go out: as files, or to a mail server.</summary>
public enum MailMode { File, Smtp }

/// <summary>Where letters go and in whose name.</summary>
public sealed record MailOptions(MailMode Mode, string Path, MailAddress From, SmtpOptions? Smtp)
{
    private const string Unset = "Mediation centre <no-reply@localhost>";

    internal static MailOptions Read(IConfiguration configuration, List<string> faults)
    {
        var section = configuration.GetSection("Mail");
        if (!Enum.TryParse<MailMode>(section["Mode"] is { Length: > 0 } text ? text : nameof(MailMode.File), ignoreCase: true, out var mode)) faults.Add($"Mail:Mode is '{section["Mode"]}'; known are file and smtp.");
        if (!MailAddress.TryCreate(section["From"] is { Length: > 0 } name ? name : Unset, out var from)) faults.Add($"Mail:From is '{section["From"]}'; it is a mail address.");
        if (mode == MailMode.Smtp && section["From"] is null or "") faults.Add("Mail:From is missing; a mail server needs to know who writes.");
        var path = System.IO.Path.GetFullPath(section["Path"] is { Length: > 0 } folder ? folder : "data/mail", AppContext.BaseDirectory);
        return new(mode, path, from ?? new MailAddress(Unset), mode == MailMode.Smtp ? SmtpOptions.Read(section, faults) : null);
    }
}

/// <summary>The mail server. The password never shows itself.</summary>
public sealed class SmtpOptions
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required bool Tls { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    internal static SmtpOptions Read(IConfigurationSection section, List<string> faults)
    {
        if (section["Host"] is null or "") faults.Add("Mail:Host is missing; Mail:Mode smtp needs a mail server.");
        var port = 587;
        if (section["Port"] is { Length: > 0 } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)) faults.Add($"Mail:Port is '{text}'; it is a number from 1 to 65535.");
        var tls = true;
        if (section["Tls"] is { Length: > 0 } flag && !bool.TryParse(flag, out tls)) faults.Add($"Mail:Tls is '{flag}'; it is true or false.");
        if (string.IsNullOrEmpty(section["User"]) != string.IsNullOrEmpty(section["Password"])) faults.Add("Mail:User and Mail:Password belong together.");
        return new() { Host = section["Host"] ?? "", Port = port, Tls = tls, User = section["User"], Password = section["Password"] };
    }
}
