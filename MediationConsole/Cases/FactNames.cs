using System.Collections.Frozen;

namespace MediationConsole.Cases;

/// <summary>The names facts are stored and published under. A name is never changed and never used for anything else.</summary>
public static class FactNames
{
    /// <summary>The kinds of facts by name.</summary>
    public static FrozenDictionary<string, Type> All { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["term_started"] = typeof(Fact.TermStarted),
        ["term_met"] = typeof(Fact.TermMet),
        ["term_lapsed"] = typeof(Fact.TermLapsed),
        ["term_cancelled"] = typeof(Fact.TermCancelled),
        ["term_paused"] = typeof(Fact.TermPaused),
        ["term_resumed"] = typeof(Fact.TermResumed),
        ["dispute_opened"] = typeof(Fact.DisputeOpened),
        ["request_modified"] = typeof(Fact.RequestModified),
        ["counter_proposed"] = typeof(Fact.CounterProposed),
        ["proposal_accepted"] = typeof(Fact.ProposalAccepted),
        ["counter_refused"] = typeof(Fact.CounterRefused),
        ["escalated"] = typeof(Fact.Escalated),
        ["dispute_withdrawn"] = typeof(Fact.DisputeWithdrawn),
        ["message_written"] = typeof(Fact.MessageWritten),
        ["waybill_given"] = typeof(Fact.WaybillGiven),
        ["exhibit_added"] = typeof(Fact.ExhibitAdded),
        ["evidence_submitted"] = typeof(Fact.EvidenceSubmitted),
        ["case_claimed"] = typeof(Fact.CaseClaimed),
        ["claim_released"] = typeof(Fact.ClaimReleased),
        ["case_assigned"] = typeof(Fact.CaseAssigned),
        ["note_written"] = typeof(Fact.NoteWritten),
        ["exhibit_opened"] = typeof(Fact.ExhibitOpened),
        ["exhibit_judged"] = typeof(Fact.ExhibitJudged),
        ["late_admitted"] = typeof(Fact.LateAdmitted),
        ["evidence_requested"] = typeof(Fact.EvidenceRequested),
        ["ruling_issued"] = typeof(Fact.RulingIssued),
        ["ruling_taken_back"] = typeof(Fact.RulingTakenBack),
        ["ruling_took_effect"] = typeof(Fact.RulingTookEffect),
        ["return_agreed"] = typeof(Fact.ReturnAgreed),
        ["return_address_given"] = typeof(Fact.ReturnAddressGiven),
        ["return_tracking_given"] = typeof(Fact.ReturnTrackingGiven),
        ["return_confirmed"] = typeof(Fact.ReturnConfirmed),
        ["status_changed"] = typeof(Fact.StatusChanged),
        ["outcome_reached"] = typeof(Fact.OutcomeReached),
        ["settlement_instructed"] = typeof(Fact.SettlementInstructed),
        ["settlement_confirmed"] = typeof(Fact.SettlementConfirmed),
        ["settlement_failed"] = typeof(Fact.SettlementFailed),
        ["settlement_retried"] = typeof(Fact.SettlementRetried),
        ["settled_by_hand"] = typeof(Fact.SettledByHand),
        ["case_closed"] = typeof(Fact.CaseClosed),
        ["resolution_proposed"] = typeof(Fact.ResolutionProposed),
        ["resolution_approved"] = typeof(Fact.ResolutionApproved),
        ["resolution_declined"] = typeof(Fact.ResolutionDeclined),
        ["case_recused"] = typeof(Fact.CaseRecused),
        ["ruling_approved"] = typeof(Fact.RulingApproved),
        ["ruling_returned"] = typeof(Fact.RulingReturned),
        ["appeal_filed"] = typeof(Fact.AppealFiled),
        ["appeal_decided"] = typeof(Fact.AppealDecided),
        ["case_stayed"] = typeof(Fact.CaseStayed),
        ["stay_lifted"] = typeof(Fact.StayLifted),
        ["order_frozen"] = typeof(Fact.OrderFrozen),
        ["hold_lifted"] = typeof(Fact.HoldLifted),
        ["unread_exhibits_found"] = typeof(Fact.UnreadExhibitsFound),
        ["return_varied"] = typeof(Fact.ReturnVaried),
        ["outcome_changed"] = typeof(Fact.OutcomeChanged),
        ["settlement_held"] = typeof(Fact.SettlementHeld),
        ["settlement_dropped"] = typeof(Fact.SettlementDropped),
        ["term_stopped"] = typeof(Fact.TermStopped),
        ["term_restarted"] = typeof(Fact.TermRestarted),
        ["term_extended"] = typeof(Fact.TermExtended),
        ["outage_made_up"] = typeof(Fact.OutageMadeUp),
        ["exhibit_scanned"] = typeof(Fact.ExhibitScanned),
        ["exhibit_damaged"] = typeof(Fact.ExhibitDamaged),
        ["exhibit_restored"] = typeof(Fact.ExhibitRestored),
        ["exhibit_withheld"] = typeof(Fact.ExhibitWithheld),
        ["exhibit_shown"] = typeof(Fact.ExhibitShown),
        ["exhibit_erased"] = typeof(Fact.ExhibitErased),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The name of a fact.</summary>
    public static string Of(Fact fact) => Names[fact.GetType()];
}
