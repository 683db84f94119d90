using CoopHub.Cms.Published;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub;

/// <summary>Puts the published documents of a kind on the shelf of their room.</summary>
internal sealed class ShelfFilling(Action fill)
{
    public void Run() => fill();
}

/// <summary>Registers which documents stand on which shelf.</summary>
internal static class ShelfRegistration
{
    /// <summary>Keeps a shelf in step with the published documents of some types.</summary>
    /// <param name="services">The container to fill.</param>
    /// <param name="typeAliases">The aliases of their document types.</param>
    /// <param name="map">Makes a record of a document and the last part of its address.</param>
    /// <param name="replace">Puts the records in the place of the former ones, as a whole.</param>
    public static IServiceCollection Shelve<TShelf, TRecord>(
        this IServiceCollection services,
        IReadOnlyCollection<string> typeAliases,
        Func<IPublishedContent, string, TRecord> map,
        Action<TShelf, IReadOnlyList<TRecord>> replace)
        where TShelf : notnull =>
        services.AddSingleton(provider =>
        {
            var shelf = provider.GetRequiredService<TShelf>();
            var records = new PublishedRecords<TRecord>(provider.GetRequiredService<PublishedSite>(), typeAliases, map);
            return new ShelfFilling(() => replace(shelf, records.Read()));
        });
}
