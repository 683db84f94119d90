using CoopHub.Members;

namespace CoopHub.Writing.Forms;

/// <summary>Checks what a record says about a working group. The data types cannot: they see one value, and neither the record nor who writes it.</summary>
internal static class GroupCheck
{
    /// <summary>Adds what is wrong. The record holds what was typed; <paramref name="form"/> and the record's owner what stood there before.</summary>
    public static void Complain(WritableRecord record, RecordForm form, Viewer viewer, Dictionary<string, IReadOnlyList<string>> complaints)
    {
        var kept = form.Fields.Where(field => field.Kind is FieldKind.Choice or FieldKind.Radio && Marks(record, field.Alias) == Visibility.Group).ToList();
        if (!record.Kind.CanBeAGroups)
        {
            kept.ForEach(field => complaints.TryAdd(field.Alias, ["Dieser Eintrag lässt sich keiner Arbeitsgruppe vorbehalten."]));
            return;
        }
        if (record.Kind.GroupField is not { } groupField)
        {
            return;
        }
        var group = RecordDesk.GroupKey(record.Document, record.Kind);
        if (group is null && kept.Count > 0)
        {
            complaints.TryAdd(groupField, ["Bitte wählen Sie die Arbeitsgruppe, der der Eintrag vorbehalten ist."]);
        }
        else if (group is { } chosen && chosen != record.Owner.Group && !viewer.GroupsWritten.Contains(chosen))
        {
            complaints[groupField] = ["Für diese Arbeitsgruppe können Sie nicht schreiben. Wählen Sie eine, der Sie angehören."];
        }
        else if (group is not null && kept.Any(field => field.Alias == record.Kind.VisibilityField && field.Value != Visibility.Group) && !viewer.Tokens.Contains(Visibility.GroupToken(group.Value)) && viewer.Role != Role.Office)
        {
            // Whoever does not belong to the group would close the record to themselves.
            complaints.TryAdd(record.Kind.VisibilityField!, ["Der Arbeitsgruppe vorbehalten kann den Eintrag nur, wer ihr angehört."]);
        }
    }

    private static string? Marks(WritableRecord record, string field) => Stored.Texts(record.Document.GetValue(field)) is [var mark, ..] ? mark : null;
}
