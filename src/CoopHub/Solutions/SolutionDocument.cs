namespace CoopHub.Solutions;

/// <summary>The aliases of the document types for solutions, as they stand in <c>uSync/v17/ContentTypes</c>.</summary>
public static class SolutionDocument
{
    public const string Alias = "solution";
    public const string ListAlias = "solutionList";

    public const string Summary = "summary";
    public const string Body = "body";
    public const string Tags = "tags";
    public const string Category = "category";
    public const string Status = "status";
    public const string Owner = "owner";
    /// <summary>The working group that it was written for.</summary>
    public const string Group = "group";
    public const string Visibility = "visibility";
    public const string Themenfeld = "themenfeld";
    public const string Services = "services";
    public const string Product = "product";
    public const string Vendor = "vendor";
    public const string Operator = "operator";
    public const string Version = "version";
    public const string Since = "since";
    public const string BasedOn = "basedOn";
    public const string Interfaces = "interfaces";
    public const string Related = "related";
    public const string ReusePath = "reusePath";
    public const string Efa = "efa";
    public const string ReusePrerequisites = "reusePrerequisites";
    public const string WithoutTender = "withoutTender";
    public const string ReuseContractPartner = "reuseContractPartner";
    public const string ReuseCost = "reuseCost";
    public const string ReuseBlockers = "reuseBlockers";
    public const string ReuseLink = "reuseLink";
    public const string Licence = "licence";
    public const string Hosting = "hosting";
    public const string FromSystem = "fromSystem";
    public const string ToSystem = "toSystem";
    public const string Standard = "standard";
    public const string DataGroups = "dataGroups";
    public const string Direction = "direction";
    public const string Frequency = "frequency";
    public const string DocumentationUrl = "documentationUrl";
    public const string BasicFunction = "basicFunction";
    public const string ConnectableServices = "connectableServices";
    public const string Maturity = "maturity";
    public const string PublicUrl = "publicUrl";
    public const string IdentificationLevel = "identificationLevel";
    public const string Payment = "payment";
    public const string CasesPerYear = "casesPerYear";
    public const string PersonalData = "personalData";
    public const string ProcessingContract = "processingContract";
    public const string ImpactAssessmentOn = "impactAssessmentOn";
    public const string ProtectionNeed = "protectionNeed";
    public const string Accessibility = "accessibility";
    public const string AccessibilityCheckedOn = "accessibilityCheckedOn";
    public const string Ai = "ai";
    public const string AiPurpose = "aiPurpose";
    public const string CostsVisibility = "costsVisibility";
    public const string OneOffDays = "oneOffDays";
    public const string OneOffCost = "oneOffCost";
    public const string RunningCost = "runningCost";
    public const string ContactName = "contactName";
    public const string ContactMail = "contactMail";
    public const string ContactPhone = "contactPhone";
    public const string DeputyName = "deputyName";
    public const string DeputyMail = "deputyMail";
    public const string ConfirmedOn = "confirmedOn";
    public const string NextConfirmation = "nextConfirmation";
    public const string ConfirmationMonths = "confirmationMonths";
    public const string InternalNotes = "internalNotes";
    public const string Links = "links";
    public const string UrlName = "umbracoUrlName";
}
