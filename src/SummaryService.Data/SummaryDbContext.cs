using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SummaryService.Data.Rows;
using SummaryService.Review;

namespace SummaryService.Data;

/// <summary>The tables. Each database has its own subclass, because each has its own migrations.</summary>
public abstract class SummaryDbContext(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options)
{
    internal DbSet<SummaryRow> Summaries => Set<SummaryRow>();

    internal DbSet<WorkRow> Work => Set<WorkRow>();

    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    internal DbSet<PromptUseRow> PromptUses => Set<PromptUseRow>();

    internal DbSet<VoteRow> Votes => Set<VoteRow>();

    internal DbSet<WorkerRow> Workers => Set<WorkerRow>();

    internal DbSet<SpendingRow> Spending => Set<SpendingRow>();

    internal DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <summary>Gets what a query that picks rows to change ends with, so that others pass over them instead of waiting.</summary>
    internal abstract string SkipLocked { get; }

    /// <summary>Gets a time as a parameter of SQL that we write ourselves.</summary>
    internal abstract object Time(DateTimeOffset time);

    /// <summary>Answers whether an exception says that a unique index or a deadlock stopped the change.</summary>
    internal abstract bool IsConflict(Exception exception);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AppUser>().Property(u => u.DisplayName).HasMaxLength(200);
        builder.Entity<SummaryRow>(row =>
        {
            row.ToTable("Summaries").HasKey(r => r.Number);
            row.HasAlternateKey(r => r.Id);
            row.Property(r => r.Level).HasConversion<string>();
            row.Property(r => r.State).HasConversion<string>();
            row.HasIndex(
                    r => new
                    {
                        r.AreaCode,
                        r.Level,
                        r.SubjectId,
                    },
                    "OneLiveVersion"
                )
                .IsUnique()
                .HasFilter($"\"State\" = '{SummaryState.Published}'");
            row.HasIndex(r => new
            {
                r.AreaCode,
                r.Level,
                r.SubjectId,
                r.Number,
            });
            row.HasIndex(r => new
            {
                r.State,
                r.Reviewed,
                r.Number,
            });
            row.Property(r => r.CostUsd).HasPrecision(18, 8);
            // Both hold all that the figures of the admin page need: reading whole rows for them would take seconds.
            row.HasIndex(r => new
            {
                r.Prompt,
                r.PassedAtOnce,
                r.Passes,
            });
            row.HasIndex(r => new { r.State, r.CostUsd });
        });
        builder.Entity<WorkRow>(row =>
        {
            row.ToTable("Work").HasKey(r => r.Number);
            row.Ignore(r => r.Subject);
            row.Property(r => r.Level).HasConversion<string>();
            // A plan must not drop or reopen an item that somebody claims in the same moment.
            row.Property(r => r.State).HasConversion<string>().IsConcurrencyToken();
            row.Property(r => r.Reason).HasConversion<string>();
            row.Property(r => r.CostUsd).HasPrecision(18, 8);
            row.HasIndex(r => r.Id).IsUnique();
            row.HasIndex(r => new
                {
                    r.AreaCode,
                    r.Level,
                    r.SubjectId,
                    r.ContentKey,
                    r.Sample,
                })
                .IsUnique();
            row.HasIndex(r => new
            {
                r.State,
                r.Level,
                r.Number,
            });
            row.HasIndex(r => r.EndedAt);
        });
        builder.Entity<ReleaseRow>(row =>
        {
            row.ToTable("Releases").HasKey(r => r.Number);
            row.Property(r => r.Number).ValueGeneratedNever();
            row.HasIndex(r => r.Hash).IsUnique();
        });
        builder.Entity<PromptUseRow>().ToTable("PromptUses").HasKey(r => r.Prompt);
        builder.Entity<WorkerRow>().ToTable("Workers").HasKey(r => r.Owner);
        builder.Entity<SpendingRow>(row =>
        {
            row.ToTable("Spending").HasKey(r => new { r.Day, r.Process });
            row.Property(r => r.Usd).HasPrecision(18, 8);
        });
        builder.Entity<SettingRow>().ToTable("Settings").HasKey(r => r.Name);
        builder.Entity<VoteRow>(row =>
        {
            row.ToTable("Votes").HasKey(r => new { r.SummaryId, r.Visitor });
            row.Property(r => r.Ballot).HasConversion<string>();
            row.Property(r => r.Reason).HasMaxLength(500);
            row.HasOne<SummaryRow>().WithMany().HasForeignKey(r => r.SummaryId).HasPrincipalKey(r => r.Id);
        });
    }
}
