using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Versions;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>The versions of a record with who and when, and everything that was done to it.</summary>
public sealed class HistoryModel(RecordDesk desk, RecordVersions versions, RecordHistory history, RestoreVersion restore, CurrentMember me) : RecordPage(desk, me)
{
    public IReadOnlyList<RecordVersion> Versions => versions.List(Record, Me.Viewer);

    public IReadOnlyList<RecordEvent> Events => history.Of(Record.Key);

    public void OnGet()
    {
    }

    public IActionResult OnPostRestore(int fassung) => Answer(restore.Run(Record.Key, fassung, Me.Viewer), Home + "?hinweis=ja");
}
