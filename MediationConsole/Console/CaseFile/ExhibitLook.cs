using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>How a page can show an exhibit: as a picture, as a video, only as a file to take away; or not at all, because it is
/// damaged, erased, infected or not scanned yet.</summary>
public enum ExhibitLook { Picture, Video, File, Closed }

/// <summary>Which exhibits can be looked at in the page.</summary>
public static class ExhibitLooks
{
    /// <summary>A pdf is a file here: the browsers' viewers do not run in the sandbox in which evidence is handed out.</summary>
    public static ExhibitLook Look(this Exhibit exhibit) => exhibit.MediaType switch
    {
        _ when !exhibit.MayBeOpened => ExhibitLook.Closed,
        _ when exhibit.MediaType.StartsWith("image/", StringComparison.Ordinal) => ExhibitLook.Picture,
        "video/mp4" => ExhibitLook.Video,
        _ => ExhibitLook.File,
    };
}
