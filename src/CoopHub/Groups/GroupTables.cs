using CoopHub.Cms.Data;
using CoopHub.Groups.Membership;
using CoopHub.Groups.Messages;
using CoopHub.Members.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Groups;

/// <summary>The tables of this room.</summary>
public static class GroupTables
{
    extension(HubDb db)
    {
        public DbSet<MembershipRow> Memberships => db.Set<MembershipRow>();
        public DbSet<GroupMessageRow> GroupMessages => db.Set<GroupMessageRow>();
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<MembershipRow>
{
    public void Configure(EntityTypeBuilder<MembershipRow> builder)
    {
        builder.ToTable("GroupMemberships");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Note).HasMaxLength(MembershipRow.LongestNote);
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
        // Nobody belongs to a group twice; what has ended does not count.
        builder.HasIndex(row => new { row.Group, row.Member }).IsUnique().HasFilter($"\"{nameof(MembershipRow.State)}\" <> {(int)MembershipState.Ended}");
        builder.HasIndex(row => row.Member);
    }
}

internal sealed class GroupMessageTable : IEntityTypeConfiguration<GroupMessageRow>
{
    public void Configure(EntityTypeBuilder<GroupMessageRow> builder)
    {
        builder.ToTable("GroupMessages");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.Member);
        builder.HasIndex(row => new { row.Group, row.At });
    }
}
