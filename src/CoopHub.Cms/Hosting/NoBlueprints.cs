using System.Reflection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// There are no templates for documents (blueprints) here. The kernel asks for those of a document type before it deletes the
/// type, and is told that there are none; everything else is not answered.
/// </summary>
public class NoBlueprints : NotAnswered
{
    /// <summary>The answer.</summary>
    public static IDocumentBlueprintRepository Repository() => For<IDocumentBlueprintRepository, NoBlueprints>();

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.ReturnType == typeof(IEnumerable<IContent>) ? Array.Empty<IContent>() : base.Invoke(targetMethod, args);
}
