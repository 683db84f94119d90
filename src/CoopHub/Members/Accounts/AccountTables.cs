using CoopHub.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Members.Accounts;

/// <summary>The tables of this room.</summary>
public static class AccountTables
{
    extension(HubDb db)
    {
        public DbSet<MemberRow> Members => db.Set<MemberRow>();
        public DbSet<MemberLoginRow> MemberLogins => db.Set<MemberLoginRow>();
        public DbSet<MemberPasskeyRow> MemberPasskeys => db.Set<MemberPasskeyRow>();
        public DbSet<MemberSessionRow> MemberSessions => db.Set<MemberSessionRow>();
        public DbSet<MemberLinkRow> MemberLinks => db.Set<MemberLinkRow>();
        public DbSet<MailDomainRow> MailDomains => db.Set<MailDomainRow>();
    }
}

internal sealed class MemberTable : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("Members");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.MailKey).IsUnique();
        builder.HasIndex(row => row.Partner);
    }
}

internal sealed class MemberLoginTable : IEntityTypeConfiguration<MemberLoginRow>
{
    public void Configure(EntityTypeBuilder<MemberLoginRow> builder)
    {
        builder.ToTable("MemberLogins");
        builder.HasKey(row => new { row.Provider, row.Key });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
    }
}

internal sealed class MemberPasskeyTable : IEntityTypeConfiguration<MemberPasskeyRow>
{
    public void Configure(EntityTypeBuilder<MemberPasskeyRow> builder)
    {
        builder.ToTable("MemberPasskeys");
        builder.HasKey(row => row.Credential);
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
    }
}

internal sealed class MemberSessionTable : IEntityTypeConfiguration<MemberSessionRow>
{
    public void Configure(EntityTypeBuilder<MemberSessionRow> builder)
    {
        builder.ToTable("MemberSessions");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
    }
}

internal sealed class MemberLinkTable : IEntityTypeConfiguration<MemberLinkRow>
{
    public void Configure(EntityTypeBuilder<MemberLinkRow> builder)
    {
        builder.ToTable("MemberLinks");
        builder.HasKey(row => row.SecretHash);
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
    }
}

internal sealed class MailDomainTable : IEntityTypeConfiguration<MailDomainRow>
{
    public void Configure(EntityTypeBuilder<MailDomainRow> builder)
    {
        builder.ToTable("MailDomains");
        builder.HasKey(row => row.Domain);
    }
}
