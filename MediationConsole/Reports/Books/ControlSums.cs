using MediationConsole.Cases;

namespace MediationConsole.Reports.Books;

/// <summary>Adds up the columns of money of a sheet, each currency by itself.</summary>
internal sealed class ControlSums
{
    private readonly SortedDictionary<(int Column, string Currency), (int Lines, Money Sum)> sums = [];

    public void Add(int column, Money amount)
    {
        var (lines, sum) = sums.TryGetValue((column, amount.Currency.Code), out var known) ? known : (0, Money.Zero(amount.Currency));
        sums[(column, amount.Currency.Code)] = (lines + 1, sum + amount);
    }

    /// <summary>By column, then by currency.</summary>
    public IEnumerable<(int Column, int Lines, Money Sum)> All => sums.Select(one => (one.Key.Column, one.Value.Lines, one.Value.Sum));

    /// <summary>The sum of a column in which there is one currency; null where there are several, which cannot be added.</summary>
    public Money? Only(int column) => sums.Where(one => one.Key.Column == column).Select(one => one.Value.Sum).ToList() is [var only] ? only : null;
}
