using CoopHub.Members;

namespace CoopHub.Catalogue;

/// <summary>
/// What the catalogue asks about use. The rooms above that know of use answer it and register themselves; the catalogue knows
/// none of them.
/// </summary>
public interface IServiceUsages
{
    /// <summary>
    /// Who uses what for some services: one entry for each partner, service and thing used, as far as the viewer may see it.
    /// What a Landkreis states for its Kommunen is already told apart by partner; what no partner has confirmed is left out.
    /// </summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="services">The services; a solution counts for those that it names itself.</param>
    IReadOnlyList<ServiceUsage> For(Viewer viewer, IReadOnlySet<ServiceKey> services);
}

/// <summary>That a partner uses something for a service.</summary>
/// <param name="Service">For which service.</param>
/// <param name="Partner">The key of the partner's document.</param>
/// <param name="State">Where the partner stands with it.</param>
/// <param name="Title">What is used: a solution or a product.</param>
/// <param name="Path">The address of its page on the site.</param>
/// <param name="StatedOn">The day on which it was last stated or confirmed.</param>
public sealed record ServiceUsage(ServiceKey Service, Guid Partner, LifeCycle State, string Title, string Path, DateOnly StatedOn);

/// <summary>What the catalogue asks about write-ups: which solutions name a service. Answered as <see cref="IServiceUsages"/> is.</summary>
public interface IServiceSolutions
{
    /// <summary>The solutions that name one of the services, as far as the viewer may see them, one entry for each of both.</summary>
    IReadOnlyList<ServiceSolution> For(Viewer viewer, IReadOnlySet<ServiceKey> services);
}

/// <summary>A solution that says for which service it is. That it exists covers the service for nobody.</summary>
/// <param name="Service">For which service.</param>
/// <param name="Solution">The key of the solution's document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">The address of its page on the site.</param>
/// <param name="Category">Its Rubrik.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Owner">The key of the partner that wrote it; null for the cooperation.</param>
/// <param name="OwnerName">The partner's name, if the viewer may see the partner.</param>
public sealed record ServiceSolution(ServiceKey Service, Guid Solution, string Title, string Path, string Category, string Status, Guid? Owner, string? OwnerName);
