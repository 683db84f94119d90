using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopHub.Members.Accounts;

/// <summary>Registers the accounts of members.</summary>
public static class AccountsRegistration
{
    /// <summary>
    /// Everything about accounts that needs no browser. The database (<c>Func&lt;HubDb&gt;</c>) is registered elsewhere; who carries
    /// mail out registers an <see cref="IMailTray"/> before this.
    /// </summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountOptions>, AccountOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMailTray, NoMailTray>();
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        // OWASP's figure for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.TryAddSingleton<IPasswordHasher<MemberRow>, PasswordHasher<MemberRow>>();
        services.TryAddSingleton<PasswordRules>();
        services.AddSingleton<IPasswordValidator<MemberRow>>(provider => provider.GetRequiredService<PasswordRules>());
        services.TryAddSingleton<MemberLinks>();
        services.TryAddSingleton<MemberSessions>();
        services.TryAddSingleton<MemberShelf>();
        services.TryAddSingleton<MailDomains>();
        services.TryAddSingleton<HandOver>();
        services.TryAddSingleton<InviteMember>();
        services.TryAddSingleton<RegisterMember>();
        services.TryAddSingleton<ForgotPassword>();
        services.TryAddSingleton<OpenAccount>();
        services.TryAddSingleton<FirstAdministrator>();
        services.TryAddSingleton<ChangeMember>();
        services.TryAddSingleton<LeaveCooperation>();
        services.TryAddSingleton<OwnData>();
        services.TryAddSingleton<AdmitFromDirectory>();
        return services;
    }
}
