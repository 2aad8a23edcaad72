using MediationConsole.Storage.Evidence;
using Microsoft.Extensions.Configuration;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>How much evidence is taken and where it lies: what is set wrongly is said at the start, all of it at once.</summary>
public sealed class EvidenceOptionsTests
{
    [Fact]
    public void Without_settings_the_limits_are_those_of_the_contract()
    {
        var options = Read();
        Assert.Equal((20L << 20, 50, 200L << 20, EvidenceStore.Disk), (options.MostFileBytes, options.MostCaseFiles, options.MostCaseBytes, options.Store));
        Assert.Equal((null, null, null), (options.KeepPictures, options.KeepVideos, options.KeepDocuments));
    }

    [Fact]
    public void What_is_set_holds()
    {
        var options = Read(("Limits:FileMegabytes", "5"), ("Limits:PartyFilesPerDay", "7"), ("Retention:VideosDays", "30"), ("Store", "s3"), ("S3:Bucket", "evidence"), ("S3:Endpoint", "http://127.0.0.1:9000"));
        Assert.Equal((5L << 20, 7, TimeSpan.FromDays(30), EvidenceStore.S3), (options.MostFileBytes, options.MostPartyFiles, options.KeepVideos, options.Store));
        Assert.Equal("evidence us-east-1 http://127.0.0.1:9000/", $"{options.S3!.Bucket} {options.S3.Region} {options.S3.Endpoint}");
    }

    [Fact]
    public void Every_fault_is_said_at_once()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Read(
            ("Limits:FileMegabytes", "21"), ("Limits:CaseFiles", "many"), ("Retention:PicturesDays", "-1"), ("Store", "s3"), ("S3:Endpoint", "ftp://bucket"), ("S3:AccessKey", "half")));
        Assert.Equal(
            ["Limits:FileMegabytes", "Limits:CaseFiles", "Retention:PicturesDays", "S3:Bucket", "S3:Endpoint", "S3:AccessKey"],
            fault.Message.Split(Environment.NewLine).Select(line => line["Evidence:".Length..].Split(' ')[0]).OrderBy(name => Array.IndexOf(Order, name)));
        Assert.DoesNotContain("half", fault.Message, StringComparison.Ordinal);
    }

    private static readonly string[] Order = ["Limits:FileMegabytes", "Limits:CaseFiles", "Retention:PicturesDays", "S3:Bucket", "S3:Endpoint", "S3:AccessKey"];

    private static EvidenceOptions Read(params (string Name, string Value)[] settings) => EvidenceOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>("Evidence:" + one.Name, one.Value))).Build());
}
