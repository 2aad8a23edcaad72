namespace MediationConsole.Cases;

/// <content>What facts that every kind of case knows make of it. Folding never refuses: what is a fact has been granted.</content>
public abstract partial record Case
{
    /// <summary>The case after a fact that all kinds share.</summary>
    protected Case Shared(Fact fact, DateTimeOffset at) => fact switch
    {
        Fact.TermStarted f => this with { Terms = [.. Terms, new(f.Code, f.Who, f.StartedAt, f.DueAt, f.OnSilence, TermState.Running)] },
        Fact.TermMet f => With(f.Code, term => term with { State = TermState.Met, Remaining = null, Stopped = false }),
        Fact.TermLapsed f => With(f.Code, term => term with { State = TermState.Lapsed }),
        Fact.TermCancelled f => With(f.Code, term => term with { State = TermState.Cancelled, Remaining = null, Stopped = false }),
        Fact.TermPaused f => With(f.Code, term => term with { State = TermState.Paused, Remaining = f.Remaining }),
        Fact.TermResumed f => With(f.Code, term => term with { State = TermState.Running, DueAt = f.DueAt, Remaining = null }),
        Fact.TermStopped f => With(f.Code, term => term with { State = TermState.Paused, Remaining = f.Remaining, Stopped = true }),
        Fact.TermRestarted f => With(f.Code, term => term with { State = TermState.Running, DueAt = f.DueAt, Remaining = null, Stopped = false }),
        Fact.TermExtended f => With(f.Code, term => term with { DueAt = f.DueAt }),
        Fact.OutageMadeUp f => With(f.Code, term => term with { DueAt = f.DueAt, OutageMadeUp = true }),
        Fact.ExhibitAdded f => this with { Exhibits = [.. Exhibits, Added(f, at)] },
        Fact.ExhibitOpened f => With(f.Exhibit, exhibit => exhibit with { OpenedBy = [.. exhibit.OpenedBy, new(f.By, f.Name, at)] }),
        Fact.ExhibitJudged f => With(f.Exhibit, exhibit => exhibit with { Judgement = f.Valid ? Judgement.Valid : Judgement.Deficient, Reason = f.Reason }),
        Fact.LateAdmitted f => With(f.Exhibit, exhibit => exhibit with { Admitted = true }),
        Fact.ExhibitScanned f => With(f.Exhibit, exhibit => exhibit with { Scan = f.Clean ? Scan.Clean : Scan.Infected, Finding = f.Finding }),
        Fact.ExhibitDamaged f => With(f.Exhibit, exhibit => exhibit with { Damaged = at }),
        Fact.ExhibitRestored f => With(f.Exhibit, exhibit => exhibit with { Damaged = null }),
        Fact.ExhibitWithheld f => With(f.Exhibit, exhibit => exhibit with { Withheld = new(f.Reason, f.By, f.Name, at) }),
        Fact.ExhibitShown f => With(f.Exhibit, exhibit => exhibit with { Withheld = null }),
        Fact.ExhibitErased f => With(f.Exhibit, exhibit => exhibit with { Erased = new(f.Class, at) }),
        Fact.CaseClaimed f => this with { Assignee = f.By, AssigneeName = f.Name },
        Fact.CaseAssigned f => this with { Assignee = f.To, AssigneeName = f.Name },
        Fact.ClaimReleased => this with { Assignee = null, AssigneeName = null },
        Fact.CaseRecused f => Unassigned(f.By == Assignee) with { Recused = [.. Recused, f.By] },
        Fact.SettlementHeld f => Settle(new(f.Id, f.Kind, f.Amount, SettlementState.Pending, f.Reason) { Held = true }),
        Fact.SettlementDropped f => this with { Settlements = [.. Settlements.Where(one => one.Id != f.Id)] },
        Fact.SettlementInstructed f => Settle(new(f.Id, f.Kind, f.Amount, SettlementState.Pending) { Attempt = 1 }),
        Fact.SettlementConfirmed f => With(f.Id, SettlementState.Confirmed, f.Reference),
        Fact.SettlementFailed f => With(f.Id, SettlementState.Failed, f.Reason),
        Fact.SettlementRetried f => this with { Settlements = [.. Settlements.Select(one => one.Id == f.Id ? one with { State = SettlementState.Pending, Note = null, Attempt = one.Attempt + 1 } : one)] },
        Fact.SettledByHand f => With(f.Id, SettlementState.Manual, f.Reference),
        Fact.CaseClosed f => this with { Status = f.As, ClosedAt = at },
        Fact.StatusChanged f => this with { Status = f.To },
        Fact.MessageWritten or Fact.NoteWritten or Fact.OrderFrozen or Fact.HoldLifted => this,
        _ => throw new InvalidOperationException($"A {Ref.Kind} has no fact {fact.GetType().Name}."),
    };

    private Case With(TermCode code, Func<Term, Term> change)
    {
        var terms = Terms.ToArray();
        var last = Array.FindLastIndex(terms, term => term.Code == code);
        terms[last] = change(terms[last]);
        return this with { Terms = terms };
    }

    private Exhibit Added(Fact.ExhibitAdded f, DateTimeOffset at) =>
        new(f.Number, f.By, Exhibits.Count(other => other.By == f.By) + 1, f.Type, f.FileName, f.MediaType, f.Size, f.Sha256, f.Note, at, f.Late)
        {
            Scan = f.NeedsScan ? Scan.Waiting : Scan.Unneeded,
            FiledBy = f.FiledBy,
        };

    private Case With(int number, Func<Exhibit, Exhibit> change) =>
        this with { Exhibits = [.. Exhibits.Select(exhibit => exhibit.Number == number ? change(exhibit) : exhibit)] };

    private Case With(string id, SettlementState state, string? note) =>
        this with { Settlements = [.. Settlements.Select(settlement => settlement.Id == id ? settlement with { State = state, Note = note } : settlement)] };

    protected Case Unassigned(bool when) => when ? this with { Assignee = null, AssigneeName = null } : this;

    // What was held keeps its place once it goes out.
    private Case Settle(Settlement settlement) => Settlements.Any(one => one.Id == settlement.Id)
        ? this with { Settlements = [.. Settlements.Select(one => one.Id == settlement.Id ? settlement : one)] }
        : this with { Settlements = [.. Settlements, settlement], SettlementsSoFar = SettlementsSoFar + 1 };
}
