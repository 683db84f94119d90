using CoopHub.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using static CoopHub.Solutions.SolutionDocument;

namespace CoopHub.Solutions;

/// <summary>Makes the record of a published solution.</summary>
internal static class SolutionMapping
{
    public static Solution Read(IPublishedContent document, string slug)
    {
        var category = document.Text(Category) ?? "";
        return new(slug, document.Name)
        {
            Key = document.Key,
            Summary = document.Text(Summary) ?? "",
            Body = new(() => document.Html(SolutionDocument.Body)),
            Category = category,
            Status = document.Text(Status) ?? "",
            Visibility = document.Text(Visibility),
            Tags = document.Texts(Tags),
            PublishedAt = document.CreateDate,
            ChangedAt = document.UpdateDate,
            OwnerKey = document.Picked(Owner) is [var owner, ..] ? owner : null,
            GroupKey = document.Picked(Group) is [var group, ..] ? group : null,
            ContactName = document.Text(ContactName),
            ContactMail = document.Text(ContactMail),
            ContactPhone = document.Text(ContactPhone),
            DeputyName = document.Text(DeputyName),
            DeputyMail = document.Text(DeputyMail),
            ConfirmedOn = document.Date(ConfirmedOn),
            NextConfirmation = document.Date(NextConfirmation),
            ConfirmationMonths = document.Number(ConfirmationMonths),
            Themenfeld = document.Text(Themenfeld),
            Services = document.Texts(Services),
            BasedOnKeys = document.Picked(BasedOn),
            InterfaceKeys = document.Picked(Interfaces),
            RelatedKeys = document.Picked(Related),
            Links = document.Links(Links),
            ProductKey = document.Picked(Product) is [var product, ..] ? product : null,
            VendorKey = document.Picked(Vendor) is [var vendor, ..] ? vendor : null,
            Operator = document.Text(Operator),
            Version = document.Text(SolutionDocument.Version),
            Since = document.Date(Since),
            Hosting = document.Text(Hosting),
            ReusePath = document.Text(ReusePath),
            Efa = document.Flag(Efa),
            WithoutTender = document.Flag(WithoutTender),
            ReuseContractPartner = document.Text(ReuseContractPartner),
            ReuseBlockers = document.Text(ReuseBlockers),
            ReusePrerequisites = document.Text(ReusePrerequisites),
            ReuseLinks = document.Links(ReuseLink),
            Licence = document.Text(Licence),
            OnlineService = category == SolutionCategory.OnlineService ? ReadOnlineService(document) : null,
            BasicService = category == SolutionCategory.BasicService ? ReadBasicService(document) : null,
            Interface = category == SolutionCategory.Interface ? ReadInterface(document) : null,
            Protection = ReadProtection(document),
            Closed = ClosedFactsReading.Of(document),
            Figures = ClosedFactsReading.Figures(document),
            CostsVisibility = document.Text(CostsVisibility),
        };
    }

    private static OnlineServiceFacts ReadOnlineService(IPublishedContent document) => new()
    {
        Maturity = document.Text(Maturity),
        PublicUrl = document.Text(PublicUrl),
        IdentificationLevel = document.Text(IdentificationLevel),
        Payment = document.Flag(Payment),
    };

    private static BasicServiceFacts ReadBasicService(IPublishedContent document) => new()
    {
        Function = document.Text(BasicFunction),
        ConnectableServices = document.Text(ConnectableServices),
    };

    private static InterfaceFacts ReadInterface(IPublishedContent document) => new()
    {
        FromSystem = document.Text(FromSystem),
        ToSystem = document.Text(ToSystem),
        Standard = document.Text(Standard),
        DataGroups = document.Text(DataGroups),
        Direction = document.Text(Direction),
        Frequency = document.Text(Frequency),
        DocumentationUrl = document.Text(DocumentationUrl),
    };

    private static ProtectionFacts ReadProtection(IPublishedContent document) => new()
    {
        PersonalData = document.Text(PersonalData),
        ProcessingContract = document.Text(ProcessingContract),
        ImpactAssessmentOn = document.Date(ImpactAssessmentOn),
        Accessibility = document.Text(Accessibility),
        AccessibilityCheckedOn = document.Date(AccessibilityCheckedOn),
        Ai = document.Text(Ai),
        AiPurpose = document.Text(AiPurpose),
    };
}
