namespace MediationConsole.Storage.Evidence;

/// <summary>Which bucket keeps the evidence and how it is reached. The secret never shows itself.</summary>
public sealed class S3Options
{
    public required string Bucket { get; init; }

    /// <summary>The address of a store that is not Amazon's; null is Amazon's in that region.</summary>
    public Uri? Endpoint { get; init; }

    public required string Region { get; init; }

    /// <summary>What the names of all files begin with, such as a folder of a bucket shared with others.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Without a key the surroundings are asked, as Amazon's tools do.</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    /// <summary>Reads <c>Evidence:S3</c> with Bucket, Endpoint, Region, Prefix, AccessKey and SecretKey.</summary>
    internal static S3Options Read(IConfiguration s3, List<string> faults)
    {
        if (s3["Bucket"] is null or "") faults.Add("Evidence:S3:Bucket is missing; Evidence:Store s3 needs one.");
        Uri? endpoint = null;
        if (s3["Endpoint"] is { Length: > 0 } text && !(Uri.TryCreate(text, UriKind.Absolute, out endpoint) && endpoint.Scheme is "http" or "https"))
            faults.Add($"Evidence:S3:Endpoint is '{text}'; it is an http address.");
        if (string.IsNullOrEmpty(s3["AccessKey"]) != string.IsNullOrEmpty(s3["SecretKey"])) faults.Add("Evidence:S3:AccessKey and Evidence:S3:SecretKey belong together.");
        return new()
        {
            Bucket = s3["Bucket"] ?? "",
            Endpoint = endpoint,
            Region = s3["Region"] is { Length: > 0 } region ? region : "us-east-1",
            Prefix = s3["Prefix"] ?? "",
            AccessKey = s3["AccessKey"] is { Length: > 0 } key ? key : null,
            SecretKey = s3["SecretKey"],
        };
    }
}
