using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopHub.Cms.Urls;

internal sealed class DocumentUrlTable : IEntityTypeConfiguration<DocumentUrlRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
    {
        builder.ToTable("DocumentUrls");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.DocumentKey);
    }
}
