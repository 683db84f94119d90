using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopHub.Tests.Members;

public abstract class InvitationTests(TestDatabase database) : IDisposable
{
    private static readonly AccountEntry Entry = new("Vorname Nachname", "", AccountSite.Password);

    private static readonly CancellationToken Stop = CancellationToken.None;

    private TestDatabase Database { get; } = database;

    [DatabaseFact]
    public async Task While_no_mail_is_carried_out_only_who_decides_about_an_account_gets_a_link_to_pass_on()
    {
        Guid id;
        using (var delivering = new AccountSite(Database))
        {
            id = (await delivering.MemberAsync("m@stadt-a.example")).Id;
            Assert.Null(await delivering.Get<ForgotPassword>().MakeByHandAsync(id, AccountSite.CoordinatorOfA, AccountSite.Address, Stop));
        }
        using var silent = new AccountSite(Database, mailIsDelivered: false);
        var forgot = silent.Get<ForgotPassword>();

        var link = await forgot.MakeByHandAsync(id, AccountSite.CoordinatorOfA, AccountSite.Address, Stop);

        Assert.Equal(id, (await silent.Get<MemberLinks>().FindAsync(link!.Split(MemberLinks.Path)[1], Stop))!.Member!.Id);
        Assert.Null(await forgot.MakeByHandAsync(id, new Viewer(Guid.NewGuid(), AccountSite.CityB, Role.Coordinator), AccountSite.Address, Stop));
        Assert.Null(await forgot.MakeByHandAsync(id, new Viewer(Guid.NewGuid(), AccountSite.CityA, Role.Author), AccountSite.Address, Stop));
        Assert.Null(await forgot.MakeByHandAsync(id, new Viewer(id, AccountSite.CityA, Role.Coordinator), AccountSite.Address, Stop));
    }

    [DatabaseFact]
    public async Task An_invited_person_chooses_a_password_and_is_a_member_of_the_partner_with_the_role()
    {
        using var site = new AccountSite(Database);

        Assert.Equal(InviteOutcome.Invited, (await site.InviteAsync("Neu@Stadt-A.example", AccountSite.CoordinatorOfA, role: Role.Author)).Outcome);
        Assert.Equal("Neu@Stadt-A.example", site.Mails.All.Single().To);
        Assert.Contains($"{AccountSite.Address}/zugang/", site.Mails.All.Single().Text, StringComparison.Ordinal);
        var opened = await site.Get<OpenAccount>().RunAsync(site.Mails.LastSecret, Entry, CancellationToken.None);

        Assert.Null(opened.Refusal);
        var member = await site.Get<MemberShelf>().FindAsync(opened.Member!.Id, CancellationToken.None);
        Assert.Equal((MemberState.Active, AccountSite.CityA, Role.Author, AccountSite.CoordinatorOfA.Member), (member!.State, member.Partner, member.Role, member.InvitedBy));
        Assert.DoesNotContain(AccountSite.Password, member.PasswordHash!, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_link_works_once_and_for_seven_days()
    {
        using var site = new AccountSite(Database);
        await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA);
        var used = site.Mails.LastSecret;
        await site.Get<OpenAccount>().RunAsync(used, Entry, CancellationToken.None);
        await site.InviteAsync("b@stadt-a.example", AccountSite.CoordinatorOfA);
        var late = site.Mails.LastSecret;
        site.Clock.Forward(TimeSpan.FromDays(7));

        Assert.True((await site.Get<OpenAccount>().RunAsync(used, Entry, CancellationToken.None)).LinkIsSpent);
        Assert.True((await site.Get<OpenAccount>().RunAsync(late, Entry, CancellationToken.None)).LinkIsSpent);
        Assert.Null(await site.Get<MemberLinks>().FindAsync(late, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_database_holds_no_secret_that_would_open_an_account()
    {
        using var site = new AccountSite(Database);
        await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA);

        using var db = site.Open();
        Assert.DoesNotContain(site.Mails.LastSecret, db.MemberLinks.AsNoTracking().Single().SecretHash, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await site.Get<MemberLinks>().FindAsync(db.MemberLinks.AsNoTracking().Single().SecretHash, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Of_two_who_use_a_link_at_once_one_gets_in()
    {
        using var site = new AccountSite(Database);
        await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA);

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Get<OpenAccount>().RunAsync(site.Mails.LastSecret, Entry, CancellationToken.None))));

        Assert.Single(opened, one => one.Member is not null);
    }

    [DatabaseFact]
    public async Task Inviting_again_replaces_the_role_and_the_earlier_link()
    {
        using var site = new AccountSite(Database);
        await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA);
        var earlier = site.Mails.LastSecret;
        await site.InviteAsync("A@stadt-a.EXAMPLE", AccountSite.CoordinatorOfA, role: Role.Coordinator);

        Assert.Null(await site.Get<MemberLinks>().FindAsync(earlier, CancellationToken.None));
        Assert.Equal(Role.Coordinator, (await site.Get<MemberLinks>().FindAsync(site.Mails.LastSecret, CancellationToken.None))!.Member!.Role);
    }

    [DatabaseFact]
    public async Task Nobody_invites_for_another_partner_above_the_own_role_or_somebody_who_has_an_account()
    {
        using var site = new AccountSite(Database);
        await site.MemberAsync("da@stadt-b.example", partner: AccountSite.CityB);
        await site.InviteAsync("offen@stadt-b.example", AccountSite.Office, AccountSite.CityB);

        Assert.Equal(InviteOutcome.NotAllowed, (await site.InviteAsync("x@stadt-b.example", AccountSite.CoordinatorOfA, AccountSite.CityB)).Outcome);
        Assert.Equal(InviteOutcome.NotAllowed, (await site.InviteAsync("x@stadt-a.example", AccountSite.CoordinatorOfA, role: Role.Office)).Outcome);
        Assert.Equal(InviteOutcome.NotAllowed, (await site.InviteAsync("x@stadt-a.example", Viewer.ReaderOf(AccountSite.CityA))).Outcome);
        Assert.Equal(InviteOutcome.PartnerMissing, (await site.InviteAsync("x@stadt-a.example", AccountSite.Office)).Outcome);
        Assert.Equal(InviteOutcome.HasAccount, (await site.InviteAsync("da@stadt-b.example", AccountSite.CoordinatorOfA)).Outcome);
        Assert.Equal(InviteOutcome.HasAccount, (await site.InviteAsync("offen@stadt-b.example", AccountSite.CoordinatorOfA)).Outcome);
        Assert.Equal(InviteOutcome.MailInvalid, (await site.InviteAsync("a@b.example\r\nBcc: c@d.example", AccountSite.CoordinatorOfA)).Outcome);
    }

    [DatabaseFact]
    public async Task Without_mail_the_inviter_gets_the_link_to_pass_on()
    {
        using var site = new AccountSite(Database, mailIsDelivered: false);

        var result = await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA);

        Assert.Empty(site.Mails.All);
        Assert.NotNull(await site.Get<MemberLinks>().FindAsync(result.Link!.Split(MemberLinks.Path)[1], CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_listed_mail_domain_lets_people_register_as_readers_of_its_partner()
    {
        using var site = new AccountSite(Database);
        var (domains, register) = (site.Get<MailDomains>(), site.Get<RegisterMember>());
        Assert.Equal(MailDomainOutcome.Done, await domains.AddAsync("@Stadt-A.example", AccountSite.CityA, AccountSite.CoordinatorOfA, CancellationToken.None));
        Assert.Equal(MailDomainOutcome.Taken, await domains.AddAsync("stadt-a.example", AccountSite.CityB, AccountSite.Office, CancellationToken.None));
        Assert.Equal(MailDomainOutcome.NotAllowed, await domains.AddAsync("stadt-b.example", AccountSite.CityB, AccountSite.CoordinatorOfA, CancellationToken.None));
        Assert.Equal(MailDomainOutcome.NoDomain, await domains.AddAsync("keine", AccountSite.CityA, AccountSite.CoordinatorOfA, CancellationToken.None));

        Assert.Equal(RegisterOutcome.DomainNotListed, await register.RunAsync("x@sub.stadt-a.example", AccountSite.Address, CancellationToken.None));
        Assert.Equal(RegisterOutcome.MailSent, await register.RunAsync("neu@STADT-A.example", AccountSite.Address, CancellationToken.None));
        var opened = await site.Get<OpenAccount>().RunAsync(site.Mails.LastSecret, Entry, CancellationToken.None);

        Assert.Equal((Role.Reader, AccountSite.CityA), (opened.Member!.Role, opened.Member.Partner));
    }

    [DatabaseFact]
    public async Task Registering_an_address_that_has_an_account_looks_the_same_and_tells_the_address()
    {
        using var site = new AccountSite(Database);
        await site.Get<MailDomains>().AddAsync("stadt-a.example", AccountSite.CityA, AccountSite.Office, CancellationToken.None);
        var member = await site.MemberAsync("da@stadt-a.example");

        Assert.Equal(RegisterOutcome.MailSent, await site.Get<RegisterMember>().RunAsync("da@stadt-a.example", AccountSite.Address, CancellationToken.None));

        Assert.Contains("schon einen Zugang", site.Mails.All[^1].Subject, StringComparison.Ordinal);
        using var db = site.Open();
        Assert.Equal(member.PasswordHash, db.Members.AsNoTracking().Single().PasswordHash);
    }

    [DatabaseFact]
    public async Task Who_registered_and_never_confirmed_is_forgotten()
    {
        using var site = new AccountSite(Database);
        await site.Get<MailDomains>().AddAsync("stadt-a.example", AccountSite.CityA, AccountSite.Office, CancellationToken.None);
        await site.Get<RegisterMember>().RunAsync("nie@stadt-a.example", AccountSite.Address, CancellationToken.None);
        site.Clock.Forward(TimeSpan.FromDays(8));
        await site.Get<RegisterMember>().RunAsync("neu@stadt-a.example", AccountSite.Address, CancellationToken.None);

        using var db = site.Open();
        Assert.Equal("neu@stadt-a.example", db.Members.AsNoTracking().Single().Mail);
    }

    [DatabaseFact]
    public async Task The_first_administrator_comes_in_by_a_link_that_ends_with_its_use()
    {
        using var site = new AccountSite(Database);
        var first = site.Get<FirstAdministrator>();
        var replaced = (await first.InviteAsync(CancellationToken.None))!;
        var path = (await first.InviteAsync(CancellationToken.None))!;
        var entry = Entry with { Mail = "betrieb@stadt-a.example" };

        Assert.True((await site.Get<OpenAccount>().RunAsync(replaced[MemberLinks.Path.Length..], entry, CancellationToken.None)).LinkIsSpent);
        var refused = await site.Get<OpenAccount>().RunAsync(path[MemberLinks.Path.Length..], Entry, CancellationToken.None);
        var opened = await site.Get<OpenAccount>().RunAsync(path[MemberLinks.Path.Length..], entry, CancellationToken.None);

        Assert.False(refused.LinkIsSpent);
        Assert.Equal((Role.Admin, null), (opened.Member!.Role, opened.Member.Partner));
        Assert.Null(await first.InviteAsync(CancellationToken.None));
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class InvitationTestsOnSqlite() : InvitationTests(new SqliteTestDatabase());

public sealed class InvitationTestsOnPostgres() : InvitationTests(new PostgresTestDatabase());
