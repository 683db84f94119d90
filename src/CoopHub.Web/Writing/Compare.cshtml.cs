using CoopHub.Web.SignIn;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using CoopHub.Writing.Versions;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>Two versions of a record side by side, with the words marked that differ.</summary>
public sealed class CompareModel(RecordDesk desk, RecordVersions versions, FormReader reader, CurrentMember me) : RecordPage(desk, me)
{
    public IReadOnlyList<FieldComparison> Fields { get; private set; } = [];

    public RecordVersion Before { get; private set; } = null!;

    public RecordVersion After { get; private set; } = null!;

    /// <summary>Compares two versions; without numbers, what readers see with what is being written.</summary>
    public IActionResult OnGet(int? alt, int? neu)
    {
        var all = versions.List(Record, Me.Viewer);
        var before = alt is null ? all.FirstOrDefault(version => version.IsPublished) ?? all.FirstOrDefault(version => !version.IsDraft) : all.FirstOrDefault(version => version.Id == alt);
        var after = neu is null ? all.FirstOrDefault(version => version.IsDraft) : all.FirstOrDefault(version => version.Id == neu);
        if (before is null || after is null || versions.Find(Record, before.Id, Me.Viewer) is not { } former || versions.Find(Record, after.Id, Me.Viewer) is not { } later)
        {
            return NotFound();
        }
        (Before, After) = (before, after);
        Fields = Comparison.Of(reader.Read(Record, former, Me.Viewer), reader.Read(Record, later, Me.Viewer));
        return Page();
    }
}
