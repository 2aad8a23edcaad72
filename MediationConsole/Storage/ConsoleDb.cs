using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MediationConsole.Storage;

/// <summary>The console's tables. Instants are UTC ticks and money is minor units, so that every provider can compare and order them.</summary>
public class ConsoleDb(DbContextOptions options) : IdentityUserContext<StaffUser>(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<TermRow> Terms => Set<TermRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StaffUser>().ToTable("staff");
        builder.Entity<CaseRow>(row =>
        {
            row.ToTable("cases");
            row.HasIndex(r => r.Ref).IsUnique();
            row.HasIndex(r => r.OrderId);
            row.HasIndex(r => new { r.Kind, r.NextDue, r.AtStake, r.Id });
            row.HasIndex(r => new { r.Kind, r.Stage, r.NextDue, r.AtStake, r.Id });
            row.HasIndex(r => new { r.Kind, r.Status, r.NextDue, r.AtStake, r.Id });
            row.HasIndex(r => new { r.Assignee, r.NextDue });
        });
        builder.Entity<FactRow>(row =>
        {
            row.ToTable("facts");
            row.HasIndex(r => new { r.CaseId, r.Seq }).IsUnique();
        });
        builder.Entity<TermRow>(row =>
        {
            row.ToTable("terms").HasKey(r => new { r.CaseId, r.Ordinal });
            row.HasIndex(r => r.DueAt).HasFilter("\"State\" = 'Running'");
        });
        builder.Entity<OrderRow>(row =>
        {
            row.ToTable("orders");
            row.HasIndex(r => new { r.Number, r.Site }).IsUnique();
        });
        builder.Entity<LedgerRow>(row =>
        {
            row.ToTable("ledger");
            row.HasIndex(r => r.OrderId);
            row.HasMany(r => r.Entries).WithOne().HasForeignKey(entry => entry.TransactionId);
        });
        builder.Entity<LedgerEntryRow>().ToTable("ledger_entries");
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasIndex(r => r.CaseRef);
        });
        builder.Entity<ReceiptRow>().ToTable("receipts").HasKey(r => new { r.Caller, r.Key });
        builder.Entity<ApiKeyRow>(row =>
        {
            row.ToTable("api_keys");
            row.HasIndex(r => r.Hash).IsUnique();
        });
        builder.Entity<SettingRow>().ToTable("settings").HasKey(r => r.Name);
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The tables on SQLite; it carries that provider's migrations.</summary>
public sealed class SqliteConsoleDb(DbContextOptions<SqliteConsoleDb> options) : ConsoleDb(options);
