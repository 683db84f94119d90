namespace CoopHub.Cms.Audit;

/// <summary>Who did what to which thing, and when.</summary>
internal sealed class AuditRow
{
    public int Id { get; set; }
    public int EntityId { get; set; }
    public string? EntityType { get; set; }
    public int UserId { get; set; }
    public string Action { get; set; } = "";
    public string? Comment { get; set; }
    public string? Parameters { get; set; }
    public DateTime Date { get; set; }
}
