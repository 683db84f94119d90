using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// The kernel writes down a back-office user with every change. There is no back office here: what the program does by
/// itself is done by Umbraco's built-in user; who of the partners did something is recorded by the rooms above.
/// </summary>
internal sealed class SystemUser : IUserIdKeyResolver
{
    /// <summary>Umbraco's number for the built-in user.</summary>
    public const int Id = -1;

    public Task<int> GetAsync(Guid key) => Task.FromResult(Id);

    public Task<Attempt<int>> TryGetAsync(Guid key) => Task.FromResult(Attempt.Succeed(Id));

    public Task<Guid> GetAsync(int id) => Task.FromResult(Constants.Security.SuperUserKey);

    public Task<Attempt<Guid>> TryGetAsync(int id) => Task.FromResult(Attempt.Succeed(Constants.Security.SuperUserKey));
}
