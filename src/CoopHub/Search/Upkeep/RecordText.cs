namespace CoopHub.Search.Upkeep;

/// <summary>All words of a record, for learning them.</summary>
internal static class RecordText
{
    public static string Of(FindableRecord record) => string.Join(
        '\n',
        [record.Title, record.Summary, .. record.Tags, .. record.Names.Select(name => name.Text), record.Body, .. record.Attachments.Select(attachment => attachment.Text)]);
}
