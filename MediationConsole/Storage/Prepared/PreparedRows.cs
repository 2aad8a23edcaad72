using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationConsole.Storage.Prepared;

/// <summary>
/// Rows through statements that are prepared once for the life of the writing connection: for a database inside the program, where a
/// statement costs less than the tracking of a row. The one writer is its guard.
/// </summary>
internal sealed class PreparedRows : IRows
{
    private static readonly ConditionalWeakTable<SqliteConnection, Statements> Prepared = [];

    private readonly ConsoleDb db;
    private readonly Statements statements;
    private readonly DbTransaction? transaction;

    public PreparedRows(ConsoleDb db)
    {
        this.db = db;
        statements = Prepared.GetValue((SqliteConnection)db.Database.GetDbConnection(), connection => Prepare(connection, db.Model));
        transaction = db.Database.CurrentTransaction?.GetDbTransaction();
    }

    public Task<CaseRow?> Case(string reference) => Task.FromResult(statements.ChangedCase.Keep(statements.CaseByRef.Find(reference, transaction)));

    public Task<OrderRow?> Order(long id) => Task.FromResult(statements.OrderById.Find(id, transaction));

    public Task Lay(Sheaf sheaf)
    {
        var isNewOrder = sheaf.Order.Id == 0;
        if (isNewOrder) sheaf.Order.Id = statements.NewOrder.Number(sheaf.Order);
        else if (sheaf.OrderMoved) statements.ChangedOrder.Run(sheaf.Order);
        var opens = sheaf.Case is { Id: 0 };
        if (opens)
        {
            sheaf.Case!.OrderId = sheaf.Order.Id;
            sheaf.Case.Id = statements.NewCase.Number(sheaf.Case);
        }

        sheaf.Number();
        if (!opens && sheaf.Case is { } changed) statements.ChangedCase.Run(changed);
        foreach (var fact in sheaf.Facts) statements.Fact.Run(fact);
        foreach (var term in sheaf.NewTerms) statements.NewTerm.Run(term);
        foreach (var term in sheaf.ChangedTerms) statements.ChangedTerm.Run(term);
        foreach (var exhibit in sheaf.NewExhibits) statements.NewExhibit.Run(exhibit);
        foreach (var exhibit in sheaf.ChangedExhibits) statements.ChangedExhibit.Run(exhibit);
        foreach (var booked in sheaf.Ledger) Book(booked);
        foreach (var letter in sheaf.Outbox) statements.Outbox.Run(letter);
        db.Speak(sheaf, isNewOrder);
        return Task.CompletedTask;
    }

    public Task Keep(ReceiptRow receipt)
    {
        statements.Receipt.Run(receipt);
        return Task.CompletedTask;
    }

    private void Book(LedgerRow booked)
    {
        booked.Id = statements.Ledger.Number(booked);
        foreach (var entry in booked.Entries)
        {
            entry.TransactionId = booked.Id;
            statements.LedgerEntry.Run(entry);
        }
    }

    // The library keeps a file open until the last statement on it is gone.
    private static Statements Prepare(SqliteConnection connection, IModel model)
    {
        var made = new Statements(connection, model);
        connection.StateChange += Gone;
        return made;

        void Gone(object? sender, StateChangeEventArgs change)
        {
            if (change.CurrentState != ConnectionState.Closed) return;
            connection.StateChange -= Gone;
            Prepared.Remove(connection);
            made.Dispose();
        }
    }

    private sealed class Statements(SqliteConnection connection, IModel model) : IDisposable
    {
        // What an act never changes is not written again, so that indexes on it are not touched.
        private static readonly string[] ForEver =
        [
            nameof(CaseRow.Ref), nameof(CaseRow.Kind), nameof(CaseRow.OrderId), nameof(CaseRow.Site), nameof(CaseRow.OrderNo), nameof(CaseRow.Reason),
            nameof(CaseRow.Policy), nameof(CaseRow.PolicyVersion), nameof(CaseRow.Currency), nameof(CaseRow.OpenedAt), nameof(CaseRow.OutsideName), nameof(CaseRow.Statement),
        ];

        private static readonly string[] OfOrder =
        [
            nameof(OrderRow.Captured), nameof(OrderRow.Refunded), nameof(OrderRow.ChargedBack), nameof(OrderRow.Released), nameof(OrderRow.PlatformRefunded),
            nameof(OrderRow.PlatformReleased), nameof(OrderRow.Marks),
        ];

        private static readonly string[] OfTerm = [nameof(TermRow.DueAt), nameof(TermRow.State), nameof(TermRow.EndedAt)];

        public Lookup<CaseRow> CaseByRef { get; } = new(connection, new(model), nameof(CaseRow.Ref));

        public Lookup<OrderRow> OrderById { get; } = new(connection, new(model), nameof(OrderRow.Id));

        public Statement<OrderRow> NewOrder { get; } = Statement<OrderRow>.Insert(connection, new(model), answersNumber: true);

        public Statement<OrderRow> ChangedOrder { get; } = Statement<OrderRow>.Update(connection, new(model), name => OfOrder.Contains(name));

        public Statement<CaseRow> NewCase { get; } = Statement<CaseRow>.Insert(connection, new(model), answersNumber: true);

        public ChangedRows<CaseRow> ChangedCase { get; } = new(connection, new(model), name => !ForEver.Contains(name));

        public Statement<FactRow> Fact { get; } = Statement<FactRow>.Insert(connection, new(model));

        public Statement<TermRow> NewTerm { get; } = Statement<TermRow>.Insert(connection, new(model));

        public Statement<TermRow> ChangedTerm { get; } = Statement<TermRow>.Update(connection, new(model), name => OfTerm.Contains(name));

        public Statement<ExhibitRow> NewExhibit { get; } = Statement<ExhibitRow>.Insert(connection, new(model));

        public Statement<ExhibitRow> ChangedExhibit { get; } = Statement<ExhibitRow>.Update(connection, new(model), name => ExhibitRow.Changing.Contains(name));

        public Statement<LedgerRow> Ledger { get; } = Statement<LedgerRow>.Insert(connection, new(model), answersNumber: true);

        public Statement<LedgerEntryRow> LedgerEntry { get; } = Statement<LedgerEntryRow>.Insert(connection, new(model));

        public Statement<OutboxRow> Outbox { get; } = Statement<OutboxRow>.Insert(connection, new(model));

        public Statement<ReceiptRow> Receipt { get; } = Statement<ReceiptRow>.Insert(connection, new(model));

        public void Dispose()
        {
            foreach (var statement in (ReadOnlySpan<IDisposable>)[NewOrder, ChangedOrder, NewCase, ChangedCase, Fact, NewTerm, ChangedTerm, NewExhibit, ChangedExhibit, Ledger, LedgerEntry, Outbox, Receipt]) statement.Dispose();
        }
    }
}
