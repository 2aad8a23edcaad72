using MediationConsole.Cases;
using MediationConsole.Storage.Policies;
using Radzen.Documents.Spreadsheet;

namespace MediationConsole.Reports;

/// <summary>What a streamed book is about.</summary>
internal sealed record StreamedAbout(CaseFilter Filter, string By, DateTimeOffset Now, IReadOnlyList<string> Sheets)
{
    private readonly SortedDictionary<string, CurrencySums> sums = new(StringComparer.Ordinal);

    public static IReadOnlyList<double> Widths => [26, 22, 20, 22, 22];

    public int Lines { get; private set; }

    /// <summary>Counts a line of the book.</summary>
    public void Count(CaseLine line)
    {
        Lines++;
        if (!sums.TryGetValue(line.Row.Currency, out var sum)) sums[line.Row.Currency] = sum = new(line.Case.Currency);
        sum.Add(line);
    }

    /// <summary>The lines of the first sheet, which says what the book is.</summary>
    public async IAsyncEnumerable<(CellData? Value, Format? Look)[]> Rows(PolicyBook policies)
    {
        // Nothing here takes time, but what is streamed is asked for without waiting.
        await Task.CompletedTask;
        yield return Row(StreamLooks.Head, "Disputes", " ", " ", " ", " ");
        yield return [];
        foreach (var (line, index) in BookWords.Of(Filter, policies).Select((line, index) => (line, index))) yield return Fact(index == 0 ? "Filter" : (Saying)"", line);
        yield return Fact("Made by", By);
        yield return Fact("Made at", BookWords.Instant(Now));
        yield return Fact("Data as of", BookWords.Instant(Now));
        yield return Fact("Time zone", "UTC");
        yield return [(CellData.FromString(BookWords.Of("Cases that match")), StreamLooks.Label), (CellData.FromNumber(Lines), StreamLooks.Count)];
        yield return [(CellData.FromString(BookWords.Of("Cases in this file")), StreamLooks.Label), (CellData.FromNumber(Lines), StreamLooks.Count)];
        yield return Fact("On the sheets", string.Join(", ", Sheets));
        yield return Fact("In the order of", BookWords.Of("Case number"));
        yield return [];
        yield return Row(StreamLooks.Head, "Currency", "Cases", "At stake", "Refunded to buyers", "Released to sellers");
        foreach (var sum in sums.Values)
            yield return [StreamCells.Text(sum.Currency.Code, StreamLooks.Text), (CellData.FromNumber(sum.Cases), StreamLooks.Count), StreamCells.Amount(sum.AtStake), StreamCells.Amount(sum.Refunded), StreamCells.Amount(sum.Released)];
        yield return [];
        yield return Row(StreamLooks.Note, "Every instant is given in UTC. Refunds and releases are those decided by the case, whether carried out yet or not.");
    }

    private static (CellData? Value, Format? Look)[] Fact(Saying name, string value) => [StreamCells.Text(BookWords.Of(name), StreamLooks.Label), StreamCells.Text(value, StreamLooks.Text)];

    private static (CellData? Value, Format? Look)[] Row(Format look, params ReadOnlySpan<Saying> texts)
    {
        var cells = new (CellData? Value, Format? Look)[texts.Length];
        for (var at = 0; at < cells.Length; at++) cells[at] = (CellData.FromString(BookWords.Of(texts[at])), look);
        return cells;
    }

    private sealed class CurrencySums(Currency currency)
    {
        public Currency Currency => currency;

        public int Cases { get; private set; }

        public Money AtStake { get; private set; } = Money.Zero(currency);

        public Money Refunded { get; private set; } = Money.Zero(currency);

        public Money Released { get; private set; } = Money.Zero(currency);

        public void Add(CaseLine line)
        {
            Cases++;
            AtStake += line.Case.AtStake;
            if (line.Dispute?.Outcome is not { } outcome) return;
            if (outcome.Refund is { } refund) Refunded += refund;
            if (outcome.Release is { } release) Released += release;
        }
    }
}
