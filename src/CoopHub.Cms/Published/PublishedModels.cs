using System.Reflection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace CoopHub.Cms.Published;

/// <summary>An assembly whose classes marked with <see cref="PublishedModelAttribute"/> type the published documents.</summary>
/// <param name="Assembly">Where the classes are.</param>
public sealed record PublishedModels(Assembly Assembly)
{
    internal IEnumerable<Type> Types => Assembly.GetTypes().Where(type =>
        !type.IsAbstract && (type.IsAssignableTo(typeof(PublishedElementModel)) || type.IsAssignableTo(typeof(PublishedContentModel))));
}
