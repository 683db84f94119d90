using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Documents;

internal sealed class DocumentVersionCultureTable : IEntityTypeConfiguration<DocumentVersionCultureRow>
{
    public void Configure(EntityTypeBuilder<DocumentVersionCultureRow> builder)
    {
        builder.ToTable("DocumentVersionCultures");
        builder.HasKey(row => new { row.VersionId, row.LanguageId });
        builder.HasOne<DocumentVersionRow>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
