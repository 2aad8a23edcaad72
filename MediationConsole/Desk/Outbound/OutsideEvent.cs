using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk.Outbound;

/// <summary>One event as outsiders hear of it, by whatever way (API contract, Outgoing events).</summary>
/// <param name="Id">The same over all attempts, replays and channels: who has it already may leave it aside.</param>
/// <param name="Type">For example <c>dispute.escalated</c>, or <c>payment.instructed</c> for a gateway.</param>
/// <param name="Data">What the fact says.</param>
public sealed record OutsideEvent(string Id, string Type, DateTimeOffset At, string Ref, string Site, string OrderNo, JsonElement Data)
{
    private const string PaymentInstructed = "payment.instructed";

    private static readonly string Message = "dispute." + FactNames.Of(new Fact.MessageWritten(Reader.Both, ""));

    /// <summary>True for a money instruction, which is for the gateway alone.</summary>
    [JsonIgnore]
    public bool IsPayment => Type == PaymentInstructed;

    /// <summary>The event a row of the outbox stands for; letters and alerts are none.</summary>
    public static OutsideEvent Of(OutboxRow row) =>
        new(IdOf(row), row.Kind == OutboxRows.Payment ? PaymentInstructed : row.Kind, row.At, row.CaseRef, row.Site, row.OrderNo, DataOf(row));

    /// <summary>Made of what the row says, so that nothing needs to be remembered for it to stay the same.</summary>
    public static string IdOf(OutboxRow row)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{row.Id}\n{row.At.UtcTicks}\n{row.CaseRef}\n{row.Kind}\n{row.Payload}");
        return "evt_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    /// <summary>
    /// A message that is not for both sides comes without its words: a marketplace passes events on, and what one side wrote to the
    /// centre alone must not reach the other that way. The words stand in the journal, which can be read for one side.
    /// </summary>
    private static JsonElement DataOf(OutboxRow row)
    {
        if (row.Kind == Message && JsonNode.Parse(row.Payload) is JsonObject message && (string?)message["to"] != "both")
        {
            message.Remove("text");
            return JsonSerializer.SerializeToElement(message, Wire.Options);
        }

        using var data = JsonDocument.Parse(row.Payload);
        return data.RootElement.Clone();
    }
}
