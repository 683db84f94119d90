using CoopHub.Cms.Audit;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Documents;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Relations;
using CoopHub.Cms.Schedules;
using CoopHub.Cms.Urls;
using CoopHub.Database;
using Xunit;

namespace CoopHub.Tests.Database;

/// <summary>Each table of the ground floor either tells the second of two writers, or says here why it need not.</summary>
public sealed class LostUpdatesTests
{
    private static readonly Dictionary<Type, string> NotEditedByTwo = new()
    {
        [typeof(DocumentVersionRow)] = "written with its document only",
        [typeof(DocumentVersionCultureRow)] = "written with its document only",
        [typeof(DocumentCultureRow)] = "written with its document only",
        [typeof(PropertyDataRow)] = "written with its document only",
        [typeof(NodeRow)] = "written with the thing that it places, under the kernel's lock of the tree",
        [typeof(ScheduleRow)] = "replaced as a whole, never changed",
        [typeof(PropertyGroupRow)] = "written with its document type",
        [typeof(PropertyTypeRow)] = "written with its document type",
        [typeof(TemplateNameRow)] = "written with its document type",
        [typeof(CompositionRow)] = "added and removed, never changed",
        [typeof(AllowedChildRow)] = "added and removed, never changed",
        [typeof(LanguageRow)] = "written by the import of the schema files only, under the kernel's lock of the languages",
        [typeof(KeyValueRow)] = "each fact is written by one part of the program",
        [typeof(RelationRow)] = "added and removed, never changed",
        [typeof(RelationTypeRow)] = "laid at the first start",
        [typeof(AuditRow)] = "added, never changed",
        [typeof(ChangeRow)] = "added, never changed",
        [typeof(DocumentUrlRow)] = "follows from the document",
        [typeof(RedirectUrlRow)] = "follows from the document",
        [typeof(LeaseRow)] = "taken by compare-and-set in one statement",
    };

    [Fact]
    public void Every_row_that_two_may_edit_has_a_concurrency_token()
    {
        using var db = new DesignTimeSqlite().CreateDbContext([]);
        var rows = db.Model.GetEntityTypes().Where(row => row.ClrType.Assembly == typeof(HubDb).Assembly).ToList();
        var unguarded = rows.Where(row => !row.GetProperties().Any(property => property.IsConcurrencyToken)).Select(row => row.ClrType);

        Assert.Equal(NotEditedByTwo.Keys.Select(row => row.Name).Order(), unguarded.Select(row => row.Name).Order());
    }
}
