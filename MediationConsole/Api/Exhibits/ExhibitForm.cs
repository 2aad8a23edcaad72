using System.Security.Cryptography;
using System.Text;
using MediationConsole.Desk;
using MediationConsole.Desk.Exhibits;

namespace MediationConsole.Api.Exhibits;

/// <summary>An upload as the contract sees it: what its faults are called, and what makes two requests the same.</summary>
internal static class ExhibitForm
{
    /// <summary>Reads the form; null with the answer where it cannot be taken.</summary>
    public static async Task<(UploadForm? Form, Answer? Problem)> Read(Call call, Intake intake)
    {
        var (form, why) = await UploadForm.Read(call.Http, intake);
        return (form, why is null ? null : why.Fault switch
        {
            FormFault.NoForm => call.Problems.Unsupported("An exhibit is sent as multipart/form-data."),
            FormFault.BrokenOff => call.Problems.Malformed("The form could not be read to its end."),
            FormFault.TooManyParts => call.Problems.Malformed("The form has too many parts."),
            FormFault.PartWithoutName => call.Problems.Malformed("A part of the form has no name."),
            FormFault.SecondFile => call.Problems.Impossible("file", "An exhibit is one file."),
            FormFault.LongField => call.Problems.TooLarge($"{why.Field} is too long."),
            FormFault.LargeFile => call.Problems.TooLarge(intake.TooLarge.ToString()),
        });
    }

    /// <summary>What the request says, as one hash: where it went, its fields and the file's own hash (API contract).</summary>
    public static string Fingerprint(this UploadForm form, HttpRequest request)
    {
        var said = new StringBuilder($"{request.Method} {request.Path}{request.QueryString}\n");
        foreach (var (name, value) in form.Fields) said.Append(name.Length).Append(':').Append(name).Append(value.Length).Append(':').Append(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.Append('\n').Append(form.File?.File.Sha256).ToString())));
    }
}
