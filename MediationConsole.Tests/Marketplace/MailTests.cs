using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Mail;

namespace MediationConsole.Tests.Marketplace;

/// <summary>Letters as files: whole in any language, and nothing that a party wrote becomes a header or a path.</summary>
public sealed partial class MailTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-mail-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_letter_in_chinese_comes_through_whole()
    {
        const string subject = "请于 2026年11月7日 前答复：订单 A-1 的纠纷，关于一盏台灯以及两个灯泡的质量问题 🪔";
        const string text = "尊敬的蓝灯笼：\n\n请答复。\n.\nFrom here on";
        var eml = await Sent(new("evt_1", At, MailAddresses.Read("shop@example.org", "蓝灯笼")!, subject, text, "zh-Hans"));
        Assert.All(eml.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.DoesNotContain(eml, letter => letter > '~');
        Assert.Equal(subject, Decoded(Header(eml, "Subject")));
        Assert.Equal("蓝灯笼 <shop@example.org>", Decoded(Header(eml, "To")));
        Assert.Equal(text.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(Convert.FromBase64String(eml[eml.IndexOf("\r\n\r\n", StringComparison.Ordinal)..])));
        Assert.Equal("<evt_1@centre.example>", Header(eml, "Message-ID"));
        Assert.Equal("Mon, 02 Nov 2026 08:00:00 +0000", Header(eml, "Date"));
    }

    [Fact]
    public async Task A_letter_sent_twice_is_one_file()
    {
        var letter = new Letter("evt_2", At, new("ana@example.org"), "One", "first", "en");
        await Sent(letter);
        Assert.Contains(Convert.ToBase64String("first"u8), await Sent(letter), StringComparison.Ordinal);
        Assert.Equal(["20261102T080000Z-evt_2.eml"], folder.GetFiles().Select(file => file.Name));
    }

    [Theory]
    [InlineData("Ana\r\nBcc: all@example.org")]
    [InlineData("Ana\nBcc: all@example.org")]
    [InlineData("Ana\u2028Bcc: all@example.org")]
    [InlineData("\"Ana\" <x@example.org>, y@example.org")]
    public async Task A_name_or_a_subject_brings_no_header_in(string name)
    {
        var eml = await Sent(new("evt_3", At, MailAddresses.Read("ana@example.org", name)!, name, "Text", "en"));
        Assert.DoesNotContain(HeadersOf(eml), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.EndsWith("<ana@example.org>", Header(eml, "To"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org"), InlineData("a@example.org, b@example.org"), InlineData("Ana <a@example.org>"), InlineData("no address"), InlineData(""), InlineData(null), InlineData("a@exämple.org")]
    public void What_is_no_single_address_is_none(string? address) => Assert.Null(MailAddresses.Read(address, "Ana"));

    [Fact]
    public void A_files_name_is_no_path() =>
        Assert.Equal("20261102T080000Z-etcpasswd.eml", FileMail.NameOf(new("../etc/passwd", At, new("a@example.org"), "s", "t", "en")));

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_failure_to_try_again()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "taken"), "");
        var mail = new FileMail(new(MailMode.File, Path.Combine(folder.FullName, "taken"), new("centre@centre.example"), null));
        Assert.IsType<Sent.Failed>(await mail.Send(new("evt_4", At, new("a@example.org"), "s", "t", "en"), TestContext.Current.CancellationToken));
    }

    private async Task<string> Sent(Letter letter)
    {
        var mail = new FileMail(new(MailMode.File, folder.FullName, new MailAddress("centre@centre.example", "Mediation centre"), null));
        Assert.IsType<Sent.Delivered>(await mail.Send(letter, TestContext.Current.CancellationToken));
        return await File.ReadAllTextAsync(Path.Combine(folder.FullName, FileMail.NameOf(letter)));
    }

    private static string[] HeadersOf(string eml) => eml[..eml.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");

    private static string Header(string eml, string name) => HeadersOf(eml).Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    private static string Decoded(string header) => Word().Replace(
        header.Replace("?= =?", "?==?", StringComparison.Ordinal), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value)));

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
