using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Solutions.Products;

/// <summary>What a new product begins with.</summary>
/// <param name="Name">As the vendor writes it.</param>
/// <param name="Kind">One of the kinds of the document type.</param>
/// <param name="Vendor">The key of its vendor; null where none is known or <paramref name="NewVendor"/> names one.</param>
/// <param name="NewVendor">The name of a vendor that is not in the list yet.</param>
/// <param name="Website">Its address in the web.</param>
public sealed record NewProduct(string Name, string Kind, Guid? Vendor = null, string? NewVendor = null, string? Website = null);

/// <summary>
/// Adds a product or vendor while somebody writes about something else. It is there for everybody at once, because a list that
/// lacks what one needs is filled with doubles; changes later on go the way of all records, and the office merges doubles.
/// </summary>
public sealed class AddProduct(
    ICoreScopeProvider scopes, IContentService documents, CreateRecord create, RecordDesk desk, RecordKinds kinds, FormCheck check, ProductShelf products, VendorShelf vendors, PublishedSite site)
{
    /// <summary>Where the form is.</summary>
    public const string Path = "/produkte/neu";
    public const string VendorPath = "/hersteller/neu";

    /// <summary>Adds a product, and its vendor where that is new too, both or none.</summary>
    public AddResult Run(NewProduct wanted, Viewer viewer) => AllOrNothing(() =>
    {
        if (Same(products.For(viewer).All, wanted.Name, one => (one.Name, one.Aliases)) is { } twin)
        {
            return AddResult.Double(twin.Key, twin.Name);
        }
        var vendor = wanted.Vendor;
        if (!string.IsNullOrWhiteSpace(wanted.NewVendor))
        {
            var found = FindOrAddVendor(wanted.NewVendor, viewer);
            if (found.Complaint is not null)
            {
                return found;
            }
            vendor = found.Key;
        }
        Dictionary<string, string?> values = new()
        {
            [ProductDocument.Kind] = wanted.Kind, [ProductDocument.Website] = wanted.Website, [ProductDocument.Visibility] = Visibility.Public, [ProductDocument.Vendor] = vendor?.ToString(),
        };
        return Add(ProductDocument.Alias, wanted.Name, values, viewer, nameof(NewProduct.Name));
    });

    /// <summary>Adds a vendor.</summary>
    public AddResult RunVendor(string name, string? kind, string? website, Viewer viewer) => AllOrNothing(() =>
    {
        if (Same(vendors.For(viewer).All, name, one => (one.Name, one.Aliases)) is { } twin)
        {
            return AddResult.Double(twin.Key, twin.Name);
        }
        Dictionary<string, string?> values = new() { [VendorDocument.Kind] = kind, [VendorDocument.Website] = website, [VendorDocument.Visibility] = Visibility.Public };
        return Add(VendorDocument.Alias, name, values, viewer, nameof(NewProduct.Name));
    });

    private AddResult AllOrNothing(Func<AddResult> work)
    {
        AddResult result;
        using (var scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            result = work();
            if (result.Complaint is not null)
            {
                return result;
            }
            scope.Complete();
        }
        // Whoever added it goes on to a form that offers it.
        site.CatchUp();
        return result;
    }

    private AddResult FindOrAddVendor(string name, Viewer viewer) =>
        Same(vendors.For(viewer).All, name, one => (one.Name, one.Aliases)) is { } known
            ? new AddResult(known.Key, "", null)
            : Add(VendorDocument.Alias, name, new() { [VendorDocument.Visibility] = Visibility.Public }, viewer, nameof(NewProduct.NewVendor));

    private AddResult Add(string alias, string name, Dictionary<string, string?> values, Viewer viewer, string nameField)
    {
        var kind = kinds.Find(alias)!;
        var (outcome, key) = create.Run(kind, name, null, viewer);
        if (outcome != WritingOutcome.Done)
        {
            return new AddResult(Guid.Empty, outcome == WritingOutcome.Invalid ? nameField : "", outcome switch
            {
                WritingOutcome.Invalid => $"Bitte geben Sie einen Namen mit höchstens {CreateRecord.LongestTitle} Zeichen an.",
                WritingOutcome.NotAllowed => "Das dürfen Sie nicht. Wer was darf, steht unter „Wer darf was?“.",
                _ => "Die Seite, unter der solche Einträge stehen, fehlt. Melden Sie das der Administration.",
            });
        }
        var document = documents.GetById(key)!;
        foreach (var (field, value) in values)
        {
            document.SetText(field, value, Guid.Parse);
        }
        if (check.Complaints(document).Select(field => new AddResult(Guid.Empty, field.Key, field.Value[0])).FirstOrDefault() is { } wrong)
        {
            return wrong;
        }
        documents.Save(document);
        desk.Note(document, kind, RecordAct.Publish, viewer, row => row.State = RecordState.Published);
        return documents.Publish(document, ["*"]).Success ? new AddResult(key, "", null) : new AddResult(Guid.Empty, "", "Das lässt sich so nicht veröffentlichen. Prüfen Sie die Angaben.");
    }

    private static T? Same<T>(IEnumerable<T> all, string name, Func<T, (string Name, IReadOnlyList<string> Aliases)> names)
        where T : class =>
        all.FirstOrDefault(one => names(one) is var (own, others) && others.Append(own).Any(known => string.Equals(Plain(known), Plain(name), StringComparison.OrdinalIgnoreCase)));

    // "OpenR@thaus" and "openr@thaus " are one name.
    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What became of something that was to be added.</summary>
/// <param name="Key">Its document; with a complaint about a double, the one that is there already.</param>
/// <param name="Field">The field that the complaint is about; empty for none in particular.</param>
/// <param name="Complaint">Why it was not added; null when it was.</param>
public sealed record AddResult(Guid Key, string Field, string? Complaint)
{
    internal static AddResult Double(Guid key, string name) => new(key, nameof(NewProduct.Name), $"„{name}“ gibt es schon.");
}
