using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;

namespace MediationConsole.Tests.Storage;

/// <summary>How things are written as JSON, and under which names facts are stored for ever.</summary>
public sealed class WireTests
{
    [Fact]
    public void The_names_of_facts_are_frozen() => Assert.Equal(
        [
            "appeal_decided", "appeal_filed", "buyer_reported", "case_assigned", "case_claimed", "case_closed", "case_recused",
            "case_stayed", "chargeback_accepted", "chargeback_advanced", "chargeback_decided", "chargeback_defended", "chargeback_expired",
            "chargeback_noticed_again", "chargeback_notified", "claim_approved", "claim_declined", "claim_lapsed", "claim_lowered",
            "claim_payment_written", "claim_released", "claim_returned", "closing_stopped", "counter_proposed", "counter_refused",
            "dispute_opened", "dispute_withdrawn", "escalated", "evidence_requested", "evidence_submitted", "exhibit_added",
            "exhibit_damaged", "exhibit_erased", "exhibit_judged", "exhibit_opened", "exhibit_restored", "exhibit_scanned", "exhibit_shown",
            "exhibit_withheld", "guarantee_claimed", "hold_appealed", "hold_ended", "hold_lifted", "hold_overturned", "hold_placed",
            "hold_upheld", "late_admitted", "lift_approved", "lift_asked", "lift_returned", "message_written", "note_written",
            "order_closed", "order_frozen", "outage_made_up", "outcome_changed", "outcome_reached", "pack_acknowledged", "pack_submitted",
            "proposal_accepted", "questionnaire_answered", "report_confirmed", "report_dismissed", "request_modified",
            "resolution_approved", "resolution_declined", "resolution_proposed", "return_address_given", "return_agreed",
            "return_confirmed", "return_tracking_given", "return_varied", "review_set", "ruling_approved", "ruling_issued",
            "ruling_returned", "ruling_taken_back", "ruling_took_effect", "settled_by_hand", "settlement_confirmed", "settlement_dropped",
            "settlement_failed", "settlement_held", "settlement_instructed", "settlement_retried", "status_changed", "stay_lifted",
            "term_cancelled", "term_extended", "term_lapsed", "term_met", "term_paused", "term_restarted", "term_resumed", "term_started",
            "term_stopped", "unread_exhibits_found", "waybill_given",
        ],
        FactNames.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fact_has_a_name() => Assert.Empty(
        typeof(Fact).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Except(FactNames.All.Values));

    [Fact]
    public void Facts_are_written_in_camel_case_with_instants_in_UTC_and_money_as_text()
    {
        Assert.Equal(
            """{"code":"SELLER_RESPONSE","who":"seller","startedAt":"2026-11-02T08:00:00Z","dueAt":"2026-11-07T08:00:00.5Z","onSilence":"execute_request"}""",
            Wire.WriteFact(new Fact.TermStarted(TermCode.SellerResponse, Who.Seller, Story.Monday, Story.Monday.AddDays(5).AddMilliseconds(500), Silence.ExecuteRequest)));
        Assert.Equal(
            """{"by":"buyer","remedy":"partial_refund","amount":{"amount":"1.005","currency":"KWD"}}""",
            Wire.WriteFact(new Fact.CounterProposed(Side.Buyer, Remedy.PartialRefund, Story.Amount("1.005", "KWD"))));
        Assert.Equal("""{"code":"RULING","remaining":"P9DT12H"}""", Wire.WriteFact(new Fact.TermPaused(TermCode.Ruling, TimeSpan.FromDays(9.5))));
    }

    [Fact]
    public void An_exhibit_that_was_written_down_before_files_were_scanned_reads_as_one_that_needs_no_scan()
    {
        const string old = """{"number":1,"by":"buyer","type":"OTHER","fileName":"a.txt","mediaType":"text/plain","size":3,"sha256":"ab","note":null,"late":false}""";
        var opened = new Fact.DisputeOpened(new(CaseKind.Dispute, 1), "dhgate", "O-1", "dhgate", 1, "SNAD_QUALITY", Remedy.FullRefund, Story.Amount("5.00"));
        var exhibit = Dispute.Opened(opened, Story.Monday).Apply(Wire.ReadFact("exhibit_added", old), Story.Monday).Exhibits[0];
        Assert.Equal((ExhibitState.Unjudged, Scan.Unneeded, null, "B-1"), (exhibit.State, exhibit.Scan, exhibit.FiledBy, exhibit.Label));
        Assert.Equal(Wire.Write(exhibit), Wire.Write(Wire.Read<Exhibit>(Wire.Write(exhibit))));
    }

    [Theory]
    [InlineData("""{"amount":84.20,"currency":"USD"}""")]
    [InlineData("""{"amount":"84.2","currency":"USD"}""")]
    [InlineData("""{"amount":"84.20","currency":"XXX"}""")]
    [InlineData("""{"amount":"84.20"}""")]
    [InlineData("""{"currency":"USD"}""")]
    [InlineData("""{"amount":"--1.00","currency":"USD"}""")]
    [InlineData("null")]
    [InlineData("\"84.20 USD\"")]
    [InlineData("[]")]
    public void What_is_no_money_is_not_read_as_money(string json) => Assert.Throws<JsonException>(() => Wire.Read<Money>(json));

    [Fact]
    public void A_number_or_an_unknown_word_is_no_value_of_a_list()
    {
        Assert.Throws<JsonException>(() => Wire.Read<Remedy>("0"));
        Assert.Throws<JsonException>(() => Wire.Read<Remedy>("\"refund_all\""));
        Assert.Throws<JsonException>(() => Wire.Read<TermCode>("\"LUNCH\""));
        Assert.Equal(Remedy.ReturnAndRefund, Wire.Read<Remedy>("\"return_and_refund\""));
    }

    [Theory]
    [InlineData("D-000001", true)]
    [InlineData("D-1234567", true)]
    [InlineData("D-0000001", false)]
    [InlineData("D-000000", false)]
    [InlineData("X-000001", false)]
    [InlineData("D-00001a", false)]
    [InlineData("d-000001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_case_has_one_ref_and_one_way_to_write_it(string? text, bool valid) => Assert.Equal(valid, CaseRef.TryParse(text, out _));
}
