using CoopHub.Cms.Data;
using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Writing;

namespace CoopHub.Solutions.Products;

/// <summary>The vendors by name, as each viewer may see them.</summary>
public sealed class VendorShelf(Func<HubDb> open)
{
    private volatile Sights<RecordView<Vendor>> _now = new(_ => new RecordView<Vendor>([], Merges.None));

    /// <summary>The vendors that a viewer may see, and no trace of the others.</summary>
    public RecordView<Vendor> For(Viewer viewer) => _now.For(viewer);

    public void Replace(IEnumerable<Vendor> vendors)
    {
        IReadOnlyList<Vendor> all = [.. vendors.OrderBy(vendor => vendor.Name, GermanOrder.Names)];
        var merges = Merges.Read(open, VendorDocument.Alias);
        _now = new(viewer => new RecordView<Vendor>(all.Where(vendor => Visibility.MaySee(viewer, vendor.Visibility, new RecordOwner(null))), merges));
    }
}

/// <summary>The products by name, as each viewer may see them.</summary>
public sealed class ProductShelf(VendorShelf vendors, Func<HubDb> open)
{
    private volatile Sights<RecordView<Product>> _now = new(_ => new RecordView<Product>([], Merges.None));

    /// <summary>All of them, for what the room does in nobody's name. Nothing of it may reach a reader.</summary>
    internal IReadOnlyList<Product> Every { get; private set; } = [];

    /// <summary>The products that a viewer may see, and no trace of the others.</summary>
    public RecordView<Product> For(Viewer viewer) => _now.For(viewer);

    public void Replace(IEnumerable<Product> products)
    {
        IReadOnlyList<Product> all = [.. products.OrderBy(product => product.Name, GermanOrder.Names)];
        var merges = Merges.Read(open, ProductDocument.Alias);
        Every = all;
        _now = new(viewer =>
        {
            var seen = vendors.For(viewer);
            return new RecordView<Product>(all
                .Where(product => Visibility.MaySee(viewer, product.Visibility, new RecordOwner(null)))
                .Select(product => product.VendorKey is { } key && seen.Find(key) is { } vendor ? product with { VendorName = vendor.Name, VendorPath = vendor.Path } : product), merges);
        });
    }
}

/// <summary>Records that one kind of viewer may see. A key that went into another one is found as the other one.</summary>
public sealed class RecordView<T>
    where T : class, IPublishedRecord
{
    private readonly RecordList<T> _list;
    private readonly Merges _merges;

    internal RecordView(IEnumerable<T> records, Merges merges) => (_list, _merges) = (new RecordList<T>(records), merges);

    public IReadOnlyList<T> All => _list.All;

    public T? Find(string slug) => _list.Find(slug);

    public T? Find(Guid key) => _list.Find(_merges.Follow(key));
}
