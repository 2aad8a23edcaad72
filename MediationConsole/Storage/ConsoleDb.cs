using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Search;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MediationConsole.Storage;

/// <summary>The console's tables. Instants are UTC ticks and money is minor units, so that every provider can compare and order them.</summary>
public class ConsoleDb(DbContextOptions options) : IdentityUserContext<StaffUser>(options)
{
    private readonly List<string> news = [];
    private readonly List<Spoken> spoken = [];

    /// <summary>What other nodes are told once the work is committed.</summary>
    internal IReadOnlyList<string> News => news;

    /// <summary>Has the other nodes told of this when the work is committed, and only then.</summary>
    public void Tell(Func<string> what)
    {
        if (HasNeighbours) news.Add(what());
    }

    /// <summary>True where other nodes may share the database.</summary>
    protected virtual bool HasNeighbours => false;

    /// <summary>What was written of which the words are laid down with the transaction.</summary>
    internal IReadOnlyList<Spoken> Spoken => spoken;

    /// <summary>Where the news and the words of a piece of work begin.</summary>
    internal (int News, int Spoken) Mark => (news.Count, spoken.Count);

    /// <summary>Has an order found by its words, once the work is committed.</summary>
    internal void Speak(OrderRow order, bool isNew) => spoken.Add(new(order, null, [], isNew));

    /// <summary>Has a line of a journal found by its words, where it has any, once the work is committed.</summary>
    internal void Speak(FactRow fact)
    {
        if (Texts.Of(fact) is { Count: > 0 } words) spoken.Add(new(null, fact, words, IsNew: true));
    }

    internal void Unsay((int News, int Spoken) from)
    {
        news.RemoveRange(from.News, news.Count - from.News);
        spoken.RemoveRange(from.Spoken, spoken.Count - from.Spoken);
    }

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<TermRow> Terms => Set<TermRow>();

    public DbSet<ExhibitRow> Exhibits => Set<ExhibitRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<OutageRow> Outages => Set<OutageRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<LimitRow> Limits => Set<LimitRow>();

    public DbSet<RelationRow> Relations => Set<RelationRow>();

    public DbSet<PartyRow> Parties => Set<PartyRow>();

    public DbSet<PolicyRow> Policies => Set<PolicyRow>();

    public DbSet<HolidayRow> Holidays => Set<HolidayRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<ExportRow> Exports => Set<ExportRow>();

    public DbSet<ReportScheduleRow> ReportSchedules => Set<ReportScheduleRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

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
            // Whoever has read an older version saves nothing.
            row.Property(r => r.Version).IsConcurrencyToken();
            row.HasIndex(r => r.Ref).IsUnique();
            row.HasIndex(r => r.OrderId);
            // To find the last number of a kind of which there are few among many disputes.
            row.HasIndex(r => new { r.Kind, r.Id }).HasFilter("\"Kind\" <> 'Dispute'");
            // However often a bank tells of it, it is one case (C1).
            row.HasIndex(r => new { r.Site, r.OutsideName }).IsUnique().HasFilter("\"OutsideName\" IS NOT NULL");
            // What the guarantee has paid in a month is added up while a claim waits at the door (G1).
            row.HasIndex(r => new { r.Site, r.FromFundAt }).HasFilter("\"FromFundAt\" IS NOT NULL");
            row.HasIndex(r => r.Statement).HasFilter("\"Statement\" IS NOT NULL");
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
            row.HasIndex(r => new { r.DueAt, r.CaseId, r.Ordinal }).HasFilter("\"State\" = 'Lapsed'").HasDatabaseName("IX_terms_lapsed");
        });
        builder.Entity<OrderRow>(row =>
        {
            row.ToTable("orders");
            row.HasIndex(r => new { r.Number, r.Site }).IsUnique();
            row.HasIndex(r => new { r.Site, r.BuyerId });
            row.HasIndex(r => new { r.Site, r.SellerId });
        });
        builder.Entity<LedgerRow>(row =>
        {
            row.ToTable("ledger");
            row.HasIndex(r => r.OrderId);
            // Whatever goes wrong, the same instruction is not booked twice (D24).
            row.HasIndex(r => r.Settlement).IsUnique();
            row.HasMany(r => r.Entries).WithOne().HasForeignKey(entry => entry.TransactionId);
        });
        builder.Entity<LedgerEntryRow>().ToTable("ledger_entries");
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasIndex(r => r.CaseRef);
            row.HasIndex(r => r.Id).HasFilter("\"SentAt\" IS NULL");
        });
        builder.Entity<DeliveryRow>(row =>
        {
            row.ToTable("deliveries");
            row.HasIndex(r => new { r.OutboxId, r.Channel, r.Target }).IsUnique();
            row.HasIndex(r => new { r.Channel, r.Target, r.NextAttemptAt }).HasFilter("\"State\" = 'Waiting'");
            row.HasIndex(r => new { r.State, r.Channel, r.Target, r.LastAt });
        });
        builder.Entity<ReceiptRow>().ToTable("receipts").HasKey(r => new { r.Caller, r.Key });
        builder.Entity<ApiKeyRow>(row =>
        {
            row.ToTable("api_keys");
            row.HasIndex(r => r.Hash).IsUnique();
        });
        builder.Entity<OutageRow>().ToTable("outages");
        builder.Entity<PartyRow>().ToTable("parties").HasKey(r => new { r.Site, r.PartyId });
        builder.Entity<SettingRow>().ToTable("settings").HasKey(r => r.Name);
        builder.Entity<ProtectionKeyRow>().ToTable("protection_keys");
        builder.Entity<DraftRow>().ToTable("drafts").HasKey(r => new { r.Person, r.CaseRef, r.Form });
        builder.Entity<ExportRow>(row =>
        {
            row.ToTable("exports");
            row.HasIndex(r => new { r.AskedBy, r.Id });
            row.HasIndex(r => r.Id).HasFilter("\"State\" = 'Running'").HasDatabaseName("IX_exports_running");
            // However many nodes look, a period of a schedule is made once.
            row.HasIndex(r => new { r.ScheduleId, r.Period }).IsUnique().HasFilter("\"ScheduleId\" IS NOT NULL");
        });
        builder.Entity<ReportScheduleRow>().ToTable("report_schedules");
        builder.Entity<SavedViewRow>(row =>
        {
            row.ToTable("saved_views");
            row.HasIndex(r => new { r.Owner, r.Queue, r.Name }).IsUnique();
        });
        Evidence(builder);
        RulesOfTheHouse(builder);
        QueueIndexes.Of(builder.Entity<CaseRow>());
    }

    // Each group of the queue has an index of its own, which holds that group alone: exhibits of cases that are over are in none.
    private static void Evidence(ModelBuilder builder) => builder.Entity<ExhibitRow>(row =>
    {
        row.ToTable("exhibits").HasKey(r => new { r.CaseId, r.Number });
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_new").HasFilter("\"Pending\" AND NOT \"OpenedBySomebody\"");
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_unjudged").HasFilter("\"Pending\" AND \"Unjudged\"");
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_late").HasFilter("\"Pending\" AND \"Late\" AND NOT \"Counts\"");
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_damaged").HasFilter("\"State\" = 'Damaged'");
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_waiting").HasFilter("\"State\" = 'WaitingForScan'");
        row.HasIndex(r => new { r.At, r.CaseId, r.Number }, "IX_exhibits_unlooked").HasFilter("\"Unlooked\"");
        row.HasIndex(r => new { r.Sha256, r.At });
        row.HasIndex(r => new { r.PartyId, r.At });
        row.HasIndex(r => r.Look0).HasFilter("\"Look0\" IS NOT NULL");
        row.HasIndex(r => r.Look1).HasFilter("\"Look1\" IS NOT NULL");
        row.HasIndex(r => r.Look2).HasFilter("\"Look2\" IS NOT NULL");
        row.HasIndex(r => r.Look3).HasFilter("\"Look3\" IS NOT NULL");
    });

    // What holds now is a row that has not ended; rows that have are the history. Of each there is one that holds.
    private static void RulesOfTheHouse(ModelBuilder builder)
    {
        builder.Entity<LimitRow>(row =>
        {
            row.ToTable("staff_limits");
            row.HasIndex(r => new { r.UserName, r.Currency }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        });
        builder.Entity<RelationRow>(row =>
        {
            row.ToTable("relations");
            row.HasIndex(r => new { r.UserName, r.Site, r.PartyId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        });
        builder.Entity<PolicyRow>(row =>
        {
            row.ToTable("policies");
            row.HasIndex(r => new { r.Name, r.Version }).IsUnique();
        });
        builder.Entity<HolidayRow>(row =>
        {
            row.ToTable("holidays");
            row.HasIndex(r => new { r.Site, r.Day }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        });
        builder.Entity<CaseRow>().HasIndex(row => new { row.Policy, row.PolicyVersion }).HasFilter("\"Stage\" <> 'Closed'");
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
