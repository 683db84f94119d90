using CoopHub.Members;
using CoopHub.Members.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>Signs developers in as one person per role. It is there in Development alone; see <see cref="SignInOptions.DemonstrationPersons"/>.</summary>
[KeepNothing]
public sealed class DemonstrationModel(
    IOptions<SignInOptions> options, IHostEnvironment host, PartnerShelf partners, UserManager<MemberRow> users, SignInManager<MemberRow> signIn, TimeProvider clock) : PageModel
{
    /// <summary>The first two partners each have their people, so that what one keeps from the other can be seen.</summary>
    public IEnumerable<MemberRow> Persons =>
    [
        .. partners.For(Viewer.Guest).All.Take(2).SelectMany(partner => Roles.All.Where(role => role.NeedsPartner())
            .Select(role => Person($"{role}-{partner.Slug}", $"{role.Name()}, {partner.Name}", role, partner.Key))),
        .. partners.For(Viewer.Guest).All.Take(1).Select(partner => Person("signatory", $"Zeichnungsberechtigt, {partner.Name}", Role.Reader, partner.Key, signatory: true)),
        Person("office", Role.Office.Name(), Role.Office, null),
        Person("admin", Role.Admin.Name(), Role.Admin, null),
    ];

    private bool IsOffered => options.Value.DemonstrationPersons && host.IsDevelopment();

    public IActionResult OnGet() => IsOffered ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string person)
    {
        if (!IsOffered || Persons.FirstOrDefault(one => one.Mail == person) is not { } wanted)
        {
            return NotFound();
        }
        var member = await users.FindByEmailAsync(wanted.Mail!);
        if (member is null)
        {
            await users.CreateAsync(wanted);
            member = wanted;
        }
        await signIn.SignInAsync(member, isPersistent: false);
        return Redirect("/");
    }

    private MemberRow Person(string address, string name, Role role, Guid? partner, bool signatory = false) => new()
    {
        Mail = address.ToLowerInvariant() + "@vorfuehrung.example", Name = name, Role = role, Partner = partner, Signatory = signatory,
        State = MemberState.Active, Created = clock.GetUtcNow().UtcDateTime,
    };
}
