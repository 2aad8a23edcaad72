namespace MediationConsole.Cases;

/// <summary>How an exhibit stands, in one published word (D15, D16): what keeps people from looking at it comes before what was found of it.</summary>
public enum ExhibitState { WaitingForScan, Unjudged, Valid, Deficient, Withheld, Damaged }

/// <summary>What a mediator found of an exhibit (D16).</summary>
public enum Judgement { Unjudged, Valid, Deficient }

/// <summary>What the virus scan of a file came to; where nobody scans, none is needed.</summary>
public enum Scan { Unneeded, Waiting, Clean, Infected }

/// <summary>Who of staff opened an exhibit, and when for the first time (D16, D20).</summary>
public sealed record Viewing(StaffId By, string Name, DateTimeOffset At);

/// <summary>A member of staff who filed what a party sent by other ways (D15).</summary>
public sealed record Filing(StaffId By, string Name);

/// <summary>Why an exhibit is not shown to the other party, who decided so, and when (D16).</summary>
public sealed record Withholding(string Reason, StaffId By, string ByName, DateTimeOffset At);

/// <summary>When the file of an exhibit was given up, and under which class of retention; its hash, its size and all facts stay (D15).</summary>
public sealed record Erasure(string Class, DateTimeOffset At);

/// <summary>One piece of evidence (D15, D16). Size in bytes; <paramref name="Place"/> is its place among the exhibits of its side, from 1.</summary>
public sealed record Exhibit(
    int Number, Side By, int Place, string Type, string FileName, string MediaType, long Size, string Sha256, string? Note, DateTimeOffset At, bool Late)
{
    /// <summary>How many exhibits a case holds at most (D15).</summary>
    public const int MostInCase = 50;

    /// <summary>How many bytes the exhibits of a case have together at most (D15).</summary>
    public const long MostBytesInCase = 200L * 1024 * 1024;

    /// <summary>True for a late one that a mediator lets count (D15).</summary>
    public bool Admitted { get; init; }

    /// <summary>What a mediator found of it (D16).</summary>
    public Judgement Judgement { get; init; }

    /// <summary>Why it is deficient (D16).</summary>
    public string? Reason { get; init; }

    /// <summary>What the virus scan came to.</summary>
    public Scan Scan { get; init; }

    /// <summary>What the scanner found; null where it found nothing.</summary>
    public string? Finding { get; init; }

    /// <summary>Who of staff opened it, the first one first (D20).</summary>
    public IReadOnlyList<Viewing> OpenedBy { get; init; } = [];

    /// <summary>Who of staff filed it for the party; null where the party sent it here itself (D15).</summary>
    public Filing? FiledBy { get; init; }

    /// <summary>Set while it is withheld from the other party (D16).</summary>
    public Withholding? Withheld { get; init; }

    /// <summary>Since when its file is missing or is not what was sent; null while it is whole.</summary>
    public DateTimeOffset? Damaged { get; init; }

    /// <summary>Set once its file was given up (D15).</summary>
    public Erasure? Erased { get; init; }

    /// <summary>How people call it: B-1 is the buyer's first, S-2 the seller's second, for ever (D20).</summary>
    public string Label => LabelOf(By, Place);

    /// <summary>How people call the exhibit of that side and place (D20).</summary>
    public static string LabelOf(Side by, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(by == Side.Buyer ? 'B' : 'S')}-{place}");

    /// <summary>How it stands, in one word (D15, D16).</summary>
    public ExhibitState State => this switch
    {
        { Erased: null, Damaged: not null } => ExhibitState.Damaged,
        { Erased: null, Scan: Scan.Waiting } => ExhibitState.WaitingForScan,
        { Withheld: not null } or { Scan: Scan.Infected } => ExhibitState.Withheld,
        _ => Judgement switch { Judgement.Unjudged => ExhibitState.Unjudged, Judgement.Valid => ExhibitState.Valid, Judgement.Deficient => ExhibitState.Deficient },
    };

    /// <summary>Late exhibits count only when a mediator admits them, infected ones never (D15).</summary>
    public bool Counts => IsSound && (!Late || Admitted);

    /// <summary>False for what the scanner found infected: it is as if it had never been sent (D14, D15, D31).</summary>
    public bool IsSound => Scan != Scan.Infected;

    /// <summary>True where its file is there, whole, and known to be clean, so that staff may open it (D20).</summary>
    public bool MayBeOpened => Scan is (Scan.Unneeded or Scan.Clean) && Damaged is null && Erased is null;

    /// <summary>True where that person has opened it (D20).</summary>
    public bool IsOpenedBy(StaffId person) => OpenedBy.Any(viewing => viewing.By == person);

    /// <summary>
    /// Whether people outside know of it (D15, D16): its own side always, the other side once it was scanned and while it is not withheld.
    /// The marketplace, which is neither, knows of every one.
    /// </summary>
    /// <param name="reader">The side that reads; null for the marketplace.</param>
    public bool IsShownTo(Side? reader) => reader is null || reader == By || IsShownToBoth;

    /// <summary>Whether people outside may read its file: they know of it, and there is a clean one. The marketplace hands on to both sides what it reads.</summary>
    /// <inheritdoc cref="IsShownTo" path="/param"/>
    public bool MayBeReadBy(Side? reader) => MayBeOpened && (reader == By || IsShownToBoth);

    /// <summary>True where both sides know of it.</summary>
    internal bool IsShownToBoth => Withheld is null && Scan is (Scan.Unneeded or Scan.Clean);

    /// <summary>The fact that it came in, as it was written then.</summary>
    internal Fact.ExhibitAdded AsAdded() => new(Number, By, Type, FileName, MediaType, Size, Sha256, Note, Late, Scan != Scan.Unneeded, FiledBy);
}
