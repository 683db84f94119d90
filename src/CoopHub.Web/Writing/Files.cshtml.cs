using CoopHub.Attachments;
using CoopHub.Web.SignIn;
using CoopHub.Writing;
using Microsoft.AspNetCore.Mvc;

namespace CoopHub.Web.Writing;

/// <summary>The files of a record: what there is, whether the text uses it and the search reads it, and a way to add one without scripts.</summary>
[RequestSizeLimit(AttachmentEndpoints.LongestRequest)]
public sealed class FilesModel(RecordDesk desk, AttachmentShelf shelf, AddAttachment add, RemoveAttachment remove, CurrentMember me) : RecordPage(desk, me)
{
    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public string Alt { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop) => Files = await shelf.ListAsync(Record.Key, stop);

    /// <summary>Whether a text of the record leads to the file.</summary>
    public bool IsUsed(Attachment file) =>
        Record.Document.Properties.Any(property => property.GetValue()?.ToString()?.Contains(file.Key.ToString(), StringComparison.OrdinalIgnoreCase) == true);

    public async Task<IActionResult> OnPostAsync(IFormFile? datei, string? alt, CancellationToken stop)
    {
        if (!May(RecordAct.Edit))
        {
            return await RefuseAsync("", Words(WritingOutcome.WrongState), stop);
        }
        if (datei is null)
        {
            return await RefuseAsync("datei", "Wählen Sie eine Datei aus.", stop);
        }
        Alt = alt ?? "";
        await using var content = datei.OpenReadStream();
        return await add.RunAsync(new NewAttachment(Record.Key, datei.FileName, content, Me.Viewer.Member) { AltText = alt, Visibility = Record.Visibility }, stop) is AddAttachmentOutcome.Refused(var reason)
            ? await RefuseAsync("datei", reason, stop)
            : Redirect(Home + "/dateien?hinweis=ja");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid datei, CancellationToken stop) =>
        !May(RecordAct.Edit) ? await RefuseAsync("", Words(WritingOutcome.WrongState), stop)
        : await remove.RunAsync(Record.Key, datei, Record.Visibility, stop) ? Redirect(Home + "/dateien?hinweis=ja")
        : NotFound();

    private async Task<IActionResult> RefuseAsync(string field, string reason, CancellationToken stop)
    {
        ModelState.AddModelError(field, reason);
        await OnGetAsync(stop);
        return Page();
    }
}
