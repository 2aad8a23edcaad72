using MediationConsole.Cases;

namespace MediationConsole.Reports.Books;

/// <summary>What the last line of a list says of a column.</summary>
internal enum Foot { None, Count, Sum }

/// <summary>A column of a sheet; its key names the words of its head. The width is in letters.</summary>
/// <param name="Amount">The amount in the cell, where the column is one of money: sums of it stand on the first sheet.</param>
/// <param name="Breach">When a cell is marked, as a formula of spreadsheets about the cell <c>{0}</c>.</param>
internal sealed record BookColumn<T>(string Key, double Width, Func<T, Reader, Cell> Read, Foot Foot = Foot.None, Func<T, Money?>? Amount = null, string? Breach = null, bool IsPersonal = false);

/// <summary>Makes columns of the usual kinds.</summary>
internal static class Columns
{
    public static BookColumn<T> Text<T>(string key, double width, Func<T, Reader, string?> read, string? breach = null) => new(key, width, (row, reader) => Cell.Of(read(row, reader)), Breach: breach);

    /// <summary>The first of a list, by which its lines are counted.</summary>
    public static BookColumn<T> Counted<T>(string key, double width, Func<T, Reader, string?> read) => new(key, width, (row, reader) => Cell.Of(read(row, reader)), Foot.Count);

    /// <summary>A name of a person or a shop.</summary>
    public static BookColumn<T> Name<T>(string key, double width, Func<T, string?> read) => new(key, width, (row, reader) => Cell.Of(reader.Name(read(row))), IsPersonal: true);

    /// <summary>What somebody wrote.</summary>
    public static BookColumn<T> Prose<T>(string key, double width, Func<T, Reader, string?> read) => new(key, width, (row, reader) => Cell.Of(reader.Prose(read(row, reader))), IsPersonal: true);

    /// <summary>An address.</summary>
    public static BookColumn<T> Secret<T>(string key, double width, Func<T, string?> read) => new(key, width, (row, reader) => Cell.Of(reader.Secret(read(row))), IsPersonal: true);

    public static BookColumn<T> Instant<T>(string key, Func<T, DateTimeOffset?> read) => new(key, 17, (row, reader) => Cell.Of(read(row), reader.Zone));

    public static BookColumn<T> Amount<T>(string key, Func<T, Money?> read, string? breach = null) => new(key, 14, (row, _) => Cell.Of(read(row)), Amount: read, Breach: breach);

    public static BookColumn<T> Currency<T>(Func<T, string> read) => new("Currency", 10, (row, _) => Cell.Of(read(row), Look.Centred));

    public static BookColumn<T> Number<T>(string key, Func<T, decimal?> read, Foot foot = Foot.None, string? breach = null) => new(key, 12, (row, _) => Cell.Of(read(row)), foot, Breach: breach);

    public static BookColumn<T> Share<T>(string key, Func<T, double?> read, string? breach = null) => new(key, 12, (row, _) => Cell.Of(read(row) is { } share ? Math.Round((decimal)share, 6) : null, Look.Share), Breach: breach);
}
