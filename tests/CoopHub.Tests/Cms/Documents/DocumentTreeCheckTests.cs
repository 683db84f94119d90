using CoopHub.Cms.Nodes;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Xunit;
using Issue = Umbraco.Cms.Core.Models.ContentDataIntegrityReport.IssueType;

namespace CoopHub.Tests.Cms.Documents;

public abstract class DocumentTreeCheckTests(TestDatabase database) : DocumentTests(database)
{
    [DatabaseFact]
    public void A_tree_that_was_written_moved_copied_and_thrown_away_by_the_services_is_in_order()
    {
        var root = Site.Page("Wurzel");
        var child = Site.Page("Kind", parentId: root.Id);
        var grandchild = Site.Page("Enkel", parentId: child.Id);
        Site.Documents.Copy(child, -1, relateToOriginal: false, recursive: true);
        Site.Documents.Move(grandchild, root.Id);
        Site.Documents.MoveToRecycleBin(Stored(child));

        var report = Check(fix: false);

        Assert.True(report.Ok);
        Assert.Empty(report.DetectedIssues);
    }

    [DatabaseFact]
    public void A_wrong_path_or_level_is_found_and_left_as_it_is()
    {
        var parent = Site.Page("Eltern");
        var pages = Enumerable.Range(0, 5).Select(number => Site.Page($"Seite {number}", parentId: parent.Id)).ToList();
        Spoil(pages[0], "", 2);
        Spoil(pages[1], $"-1,{parent.Id},999", 2);
        Spoil(pages[2], $"-1,999,{pages[2].Id}", 2);
        Spoil(pages[3], $"-1,7,{parent.Id},{pages[3].Id}", 2);
        Spoil(pages[4], pages[4].Path, 5);

        var report = Check(fix: false);

        Assert.False(report.Ok);
        Assert.Equal(
            [Issue.InvalidPathEmpty, Issue.InvalidPathById, Issue.InvalidPathByParentId, Issue.InvalidPathAndLevelByParentId, Issue.InvalidPathLevelMismatch],
            pages.Select(page => report.DetectedIssues[page.Id].IssueType));
        Assert.Equal(5, Stored(pages[4]).Level);
    }

    [DatabaseFact]
    public void What_is_wrong_is_put_right_down_to_the_last_descendant()
    {
        var parent = Site.Page("Eltern");
        var child = Site.Page("Kind", parentId: parent.Id);
        var grandchild = Site.Page("Enkel", parentId: child.Id);
        Spoil(child, $"-1,{child.Id}", 1);
        Spoil(grandchild, $"-1,{child.Id},{grandchild.Id}", 2);
        var changes = ChangesOf(grandchild.Key);

        var report = Check(fix: true);

        Assert.True(report.Ok);
        Assert.Equal([child.Id, grandchild.Id], report.FixedIssues.Keys.Order());
        Assert.Equal(($"-1,{parent.Id},{child.Id},{grandchild.Id}", 3), (Stored(grandchild).Path, Stored(grandchild).Level));
        Assert.Equal(changes + 1, ChangesOf(grandchild.Key));
        Assert.Empty(Check(fix: false).DetectedIssues);
    }

    [DatabaseFact]
    public void A_document_whose_parent_is_gone_is_reported_and_cannot_be_put_right()
    {
        var page = Site.Page("Seite");
        using (var db = Database.Open())
        {
            db.Set<NodeRow>().Where(node => node.Id == page.Id).ExecuteUpdate(set => set.SetProperty(node => node.ParentId, 4711));
        }

        var report = Check(fix: true);

        Assert.False(report.Ok);
        Assert.False(Assert.Single(report.DetectedIssues).Value.Fixed);
    }

    private ContentDataIntegrityReport Check(bool fix) => Site.Documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions { FixIssues = fix });

    private void Spoil(IContent page, string path, int level)
    {
        using var db = Database.Open();
        db.Set<NodeRow>().Where(node => node.Id == page.Id).ExecuteUpdate(set => set.SetProperty(node => node.Path, path).SetProperty(node => node.Level, level));
    }
}

public sealed class DocumentTreeCheckTestsOnSqlite() : DocumentTreeCheckTests(new SqliteTestDatabase());

public sealed class DocumentTreeCheckTestsOnPostgres() : DocumentTreeCheckTests(new PostgresTestDatabase());
