using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.DocumentTypes;

internal sealed class TemplateNameTable : IEntityTypeConfiguration<TemplateNameRow>
{
    public void Configure(EntityTypeBuilder<TemplateNameRow> builder)
    {
        builder.ToTable("TemplateNames");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.TypeId, row.Key }).IsUnique();
        builder.HasOne<DocumentTypeRow>().WithMany().HasForeignKey(row => row.TypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
