using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What the parties and the centre wrote to each other, and the notes that parties cannot see (D12).</summary>
public sealed partial class MessagesTab
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private List<Entry> Letters => [.. Case.View.Journal.Where(entry => entry.Fact is Fact.MessageWritten or Fact.NoteWritten)];

    // An open appeal brings the words back to a closed case (D28).
    private bool MayWrite => !Case.IsPast && (!Case.View.IsClosed || Case.View.Case.HasOpenAppeal || Case.Message.HasText);

    private string Closed => T[Case.IsPast ? "Past.Nothing" : "Composer.Closed"];

    private static Side? Side(Entry entry) => entry.Actor switch { "buyer" => Cases.Side.Buyer, "seller" => Cases.Side.Seller, _ => null };

    private static string Text(Entry entry) => entry.Fact switch
    {
        Fact.MessageWritten message => message.Text,
        Fact.NoteWritten note => note.Text,
        _ => "",
    };

    private string? Language(Entry entry) => Side(entry) is { } side ? Case.View.Details.Of(side).Language : null;

    private string Meta(Entry entry) => entry.Fact switch
    {
        Fact.NoteWritten => T["Messages.Note"],
        Fact.MessageWritten message when Side(entry) is { } side => T["Messages.FromParty", T.Of(side), Case.View.Details.Of(side).Language, T.Of(message.To)],
        Fact.MessageWritten message => T["Messages.FromCentre", T.Of(message.To)],
        _ => "",
    };
}
