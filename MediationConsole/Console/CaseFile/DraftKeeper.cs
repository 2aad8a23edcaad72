using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;

namespace MediationConsole.Console.CaseFile;

/// <summary>
/// Writes down what one person types into the forms of a page, within a second of the last key, and brings back what was left there.
/// Everything here happens on the page's own thread; what another window does is heard and brought onto it.
/// </summary>
public sealed partial class DraftKeeper : IAsyncDisposable
{
    private static readonly (TimeSpan Pace, TimeSpan Again) After = (TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(2));

    private readonly Dictionary<string, KeptForm> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SavedDraft> left = new(StringComparer.Ordinal);
    private readonly Drafts drafts;
    private readonly StaffId person;
    private readonly CaseRef? about;
    private readonly string page;
    private readonly Func<Func<Task>, Task> onPage;
    private readonly ILogger log;
    private readonly Tongue tongue = new();
    private readonly ITimer timer;
    private readonly IDisposable listening;
    private bool isWaiting;
    private bool isGone;
    private Task saving = Task.CompletedTask;

    /// <param name="open">The case the forms are of; null where they belong to none.</param>
    /// <param name="onPage">Does something on the thread of the page.</param>
    /// <param name="clock">Whose timer wakes the keeper.</param>
    public DraftKeeper(Drafts drafts, StaffId person, OpenCase? open, Func<Func<Task>, Task> onPage, TimeProvider clock, ILogger log)
    {
        (this.drafts, this.person, Case, this.onPage, this.log) = (drafts, person, open, onPage, log);
        about = open?.View.Case.Ref;
        page = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        timer = clock.CreateTimer(_ => _ = onPage(Save), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        listening = drafts.Listen(Hear);
    }

    /// <summary>What is said of a draft is another thing now.</summary>
    public event EventHandler? Changed;

    /// <summary>A form holds something else that was not typed here.</summary>
    public event EventHandler? Filled;

    /// <summary>Somebody typed.</summary>
    public event EventHandler? Typed;

    public OpenCase? Case { get; }

    /// <summary>True while all that is typed is written down.</summary>
    public bool IsAllSaved => forms.Values.All(form => !form.IsDirty);

    /// <summary>When something was last written down that still stands in a form.</summary>
    public DateTimeOffset? LastSaved => forms.Values.Max(form => form.Draft.IsTouched ? form.SavedAt : null);

    /// <summary>Reads what this person left in these forms, and fills those that are known already.</summary>
    public async Task Restore()
    {
        foreach (var draft in await drafts.Find(person, about)) left[draft.Key.Form] = draft;
        foreach (var (name, draft) in Case?.Forms ?? []) Of(name, () => draft);
    }

    /// <summary>The draft of a form; one that is asked for the first time comes as it was left.</summary>
    public TDraft Of<TDraft>(string form, Func<TDraft> make)
        where TDraft : FormDraft
    {
        if (forms.TryGetValue(form, out var known)) return (TDraft)known.Draft;
        var kept = forms[form] = new(form, make());
        if (left.Remove(form, out var draft)) Fill(kept, draft);
        return (TDraft)kept.Draft;
    }

    /// <summary>Where a form stands; null where it is not kept.</summary>
    public KeptForm? Of(string form) => forms.GetValueOrDefault(form);

    /// <summary>The dialog whose text is being sent; the other forms are known by their acts.</summary>
    public string? Sending { get; set; }

    /// <summary>The draft that an act sends; null where nothing of it is written down.</summary>
    public DraftKey? Sent(Act act) => (Sending ?? KeptForm.NameOf(act)) is { } name ? Sent(name) : null;

    /// <inheritdoc cref="Sent(Act)"/>
    public DraftKey? Sent(string form) => forms.GetValueOrDefault(form) is { Kept: not null } ? new(person, about, form) : null;

    /// <summary>A form was shown anew: what has changed in it is written down soon.</summary>
    public void Look(string name)
    {
        if (!forms.TryGetValue(name, out var form) || !form.IsDirty) return;
        // What is typed first is typed in view of the case as it stands.
        if (form.Kept is null && form.Draft.IsTouched && form.Draft.SeenVersion == 0) form.Draft.SeenVersion = Version;
        (form.IsRestored, form.GivenUp) = (false, form.Draft.IsTouched ? null : form.GivenUp);
        if (form.Draft.IsTouched) Typed?.Invoke(this, EventArgs.Empty);
        Wake(After.Pace);
    }

    /// <summary>Writes down at once whatever is not; answers when it is durable.</summary>
    public async Task Flush()
    {
        await saving;
        await Save();
    }

    /// <summary>Empties a form; until something else is typed into it, it can be brought back.</summary>
    public Task GiveUp(KeptForm form)
    {
        (form.GivenUp, form.Elsewhere, form.IsGoneElsewhere) = (form.Typed, null, false);
        form.Draft.Clear();
        Show(filled: true);
        return Flush();
    }

    /// <summary>Brings back what was given up.</summary>
    public Task BringBack(KeptForm form)
    {
        if (form.GivenUp is { } words) form.Draft.Read(words);
        form.GivenUp = null;
        Show(filled: true);
        return Flush();
    }

    /// <summary>Takes what the other window has written down instead of what stands here; that can be brought back.</summary>
    public void TakeOther(KeptForm form)
    {
        if (form.Elsewhere is not { } other) return;
        var here = form.Typed;
        Fill(form, other);
        (form.Elsewhere, form.GivenUp) = (null, here);
        Show(filled: true);
    }

    /// <summary>The person has seen what others did meanwhile: it is not said again of this form.</summary>
    public Task HaveSeen(KeptForm form)
    {
        form.Draft.SeenVersion = Version;
        return KeepMine(form);
    }

    /// <summary>Stays with what stands here, which is then the newer one.</summary>
    public Task KeepMine(KeptForm form)
    {
        (form.Elsewhere, form.IsGoneElsewhere, form.Kept) = (null, false, null);
        Show(filled: false);
        return Flush();
    }

    public async ValueTask DisposeAsync()
    {
        isGone = true;
        listening.Dispose();
        await timer.DisposeAsync();
        await Flush();
    }

    private long Version => Case?.View.Case.Version ?? 0;

    private void Show(bool filled)
    {
        Changed?.Invoke(this, EventArgs.Empty);
        if (filled) Filled?.Invoke(this, EventArgs.Empty);
    }

    private void Wake(TimeSpan after) => isWaiting = isWaiting || (!isGone && timer.Change(after, Timeout.InfiniteTimeSpan));

    private Task Save()
    {
        isWaiting = false;
        // One after the other, so that an older text never comes after a newer one.
        return saving = SaveAfter(saving);
    }

    private async Task SaveAfter(Task before)
    {
        await before;
        var dirty = forms.Values.Where(form => form.IsDirty).ToList();
        if (dirty.Count == 0) return;
        await Task.WhenAll(dirty.Select(WriteDown));
        Show(filled: false);
        if (dirty.Any(form => form.Failed)) Wake(After.Again);
        else if (!IsAllSaved) Wake(After.Pace);
    }

    private async Task WriteDown(KeptForm form)
    {
        var (key, typed) = (new DraftKey(person, about, form.Name), form.Typed);
        try
        {
            if (typed is null) await drafts.Drop(key, page);
            else form.SavedAt = await drafts.Save(key, typed, form.Draft.SeenVersion, page);
            (form.Kept, form.Failed) = (typed, false);
            // Whoever looks at an empty form has looked at nothing yet.
            if (typed is null && form.Draft is not RulingDraft) form.Draft.SeenVersion = 0;
        }
        catch (Exception broken)
        {
            // The page says so, and it is tried again until it succeeds.
            form.Failed = true;
            CouldNotSave(log, broken, form.Name, about);
        }
    }

    private void Hear(DraftMoved moved)
    {
        if (moved.Page == page || moved.Key.Person != person || moved.Key.Ref != about) return;
        tongue.Speak(() => _ = onPage(() => Heard(moved)));
    }

    private async Task Heard(DraftMoved moved)
    {
        if (isGone || !forms.TryGetValue(moved.Key.Form, out var form)) return;
        if (moved.IsGone)
        {
            (form.Elsewhere, form.IsGoneElsewhere) = (null, form.Draft.IsTouched);
        }
        else if ((await drafts.Find(moved.Key.Person, moved.Key.Ref)).FirstOrDefault(one => one.Key == moved.Key) is { } other && other.Page != page)
        {
            form.IsGoneElsewhere = false;
            // What stands in an untouched form is nobody's: it follows the other window.
            if (form.Draft.IsTouched) form.Elsewhere = other.Text == form.Typed ? null : other;
            else Fill(form, other);
        }

        Show(filled: true);
    }

    private void Fill(KeptForm form, SavedDraft draft)
    {
        try
        {
            form.Draft.Read(draft.Text);
            (form.Draft.SeenVersion, form.Kept, form.SavedAt, form.IsRestored) = (draft.SeenVersion, form.Typed, draft.SavedAt, true);
        }
        catch (JsonException broken)
        {
            // An older program wrote it down for a form that has changed since; it stays where it is until something else is typed.
            CouldNotRead(log, broken, form.Name, about);
        }
    }

    [LoggerMessage(LogLevel.Error, "What was typed into {Form} of {CaseRef} could not be written down; it is tried again")]
    private static partial void CouldNotSave(ILogger log, Exception exception, string form, CaseRef? caseRef);

    [LoggerMessage(LogLevel.Error, "What was left in {Form} of {CaseRef} cannot be read")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string form, CaseRef? caseRef);
}
