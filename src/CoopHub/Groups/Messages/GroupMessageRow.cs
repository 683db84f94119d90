namespace CoopHub.Groups.Messages;

/// <summary>That a message went to the members of a group. Its text is not kept.</summary>
public sealed class GroupMessageRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid Group { get; set; }

    /// <summary>Who sent it.</summary>
    public Guid Member { get; set; }
    public DateTime At { get; set; }
    public string Subject { get; set; } = "";

    /// <summary>How many people it was sent to.</summary>
    public int Recipients { get; set; }

    /// <summary>How many of them it could not be handed over for.</summary>
    public int Failed { get; set; }
}
