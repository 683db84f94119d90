namespace CoopHub.Cms.Documents;

/// <summary>A time at which a document is to be published or taken back.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }
    public int NodeId { get; set; }
    public int? LanguageId { get; set; }
    public DateTime Date { get; set; }

    /// <summary><c>Release</c> or <c>Expire</c>.</summary>
    public string Action { get; set; } = "";
}
