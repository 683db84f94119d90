namespace CoopHub.Members;

/// <summary>The things that not everybody may do.</summary>
public enum Right
{
    ReadPublic,
    ReadCooperation,
    AskForReuse,
    WriteDraft,
    Publish,
    RequestChanges,
    Merge,
    Archive,
    Confirm,
    SetOwnUsage,
    ReportUsage,
    TendProducts,
    EditPartner,
    ManagePartners,
    ManageMembers,
    ManageMailDomains,
    SignPosition,
    EditPages,
    EditGroup,
    ManageGroups,
    TendSearch,
    OperatePlatform,
}

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    None,

    /// <summary>Records of the own partner.</summary>
    Own,

    /// <summary>Records of the own partner, where it publishes first and looks afterwards.</summary>
    OwnIfPostModerated,

    /// <summary>Records of every partner.</summary>
    Any,
}
