using System.Text.Json;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using CoopHub.Tests.Kit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopHub.Tests.Members;

public abstract class AccountTests(TestDatabase database) : IDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private TestDatabase Database { get; } = database;

    [DatabaseFact]
    public async Task A_session_holds_until_it_is_ended_idle_too_long_or_too_old()
    {
        using var site = new AccountSite(Database);
        var (member, sessions) = (await site.MemberAsync("a@stadt-a.example"), site.Get<MemberSessions>());
        var ended = await sessions.BeginAsync(member.Id, "Firefox unter Windows", Stop);
        var idle = await sessions.BeginAsync(member.Id, "Edge unter Windows", Stop);
        var busy = await sessions.BeginAsync(member.Id, "Safari unter iOS", Stop);
        Assert.Equal(3, (await sessions.ListAsync(member.Id, Stop)).Count);

        await sessions.EndAsync(member.Id, ended, Stop);
        Assert.Null(await sessions.FindMemberAsync(ended, member.SecurityStamp, Stop));
        Assert.Equal(member.Id, (await sessions.FindMemberAsync(idle, member.SecurityStamp, Stop))!.Id);
        for (var hours = 0; hours < 7 * 24; hours += 6)
        {
            Assert.NotNull(await sessions.FindMemberAsync(busy, member.SecurityStamp, Stop));
            site.Clock.Forward(TimeSpan.FromHours(6));
        }

        Assert.Null(await sessions.FindMemberAsync(idle, member.SecurityStamp, Stop));
        Assert.NotNull(await sessions.FindMemberAsync(busy, member.SecurityStamp, Stop));
        site.Clock.Forward(TimeSpan.FromMinutes(1));
        Assert.Null(await sessions.FindMemberAsync(busy, member.SecurityStamp, Stop));
        Assert.Empty(await sessions.ListAsync(member.Id, Stop));
    }

    [DatabaseFact]
    public async Task Signing_out_everywhere_ends_all_sessions_of_the_member_and_of_nobody_else()
    {
        using var site = new AccountSite(Database);
        var sessions = site.Get<MemberSessions>();
        var (member, other) = (await site.MemberAsync("a@stadt-a.example"), await site.MemberAsync("b@stadt-a.example"));
        var own = await sessions.BeginAsync(member.Id, "", Stop);
        var others = await sessions.BeginAsync(other.Id, "", Stop);

        await sessions.EndAsync(member.Id, others, Stop);
        await sessions.EndAllAsync(member.Id, Stop);

        Assert.Null(await sessions.FindMemberAsync(own, member.SecurityStamp, Stop));
        Assert.NotNull(await sessions.FindMemberAsync(others, other.SecurityStamp, Stop));
    }

    [DatabaseFact]
    public async Task A_change_of_role_or_state_ends_the_session_at_once()
    {
        using var site = new AccountSite(Database);
        var (member, sessions, change) = (await site.MemberAsync("a@stadt-a.example"), site.Get<MemberSessions>(), site.Get<ChangeMember>());
        var session = await sessions.BeginAsync(member.Id, "", Stop);

        Assert.Equal(ChangeMemberOutcome.Changed, await change.GiveRoleAsync(member.Id, Role.Author, true, AccountSite.CoordinatorOfA, Stop));
        Assert.Null(await sessions.FindMemberAsync(session, member.SecurityStamp, Stop));
        member = (await site.Get<MemberShelf>().FindAsync(member.Id, Stop))!;
        Assert.True(member is { Role: Role.Author, Signatory: true });
        session = await sessions.BeginAsync(member.Id, "", Stop);

        await change.DeactivateAsync(member.Id, AccountSite.CoordinatorOfA, Stop);
        var deactivated = (await site.Get<MemberShelf>().FindAsync(member.Id, Stop))!;
        Assert.Null(await sessions.FindMemberAsync(session, deactivated.SecurityStamp, Stop));
        await change.ReactivateAsync(member.Id, AccountSite.CoordinatorOfA, Stop);
        Assert.Equal(MemberState.Active, (await site.Get<MemberShelf>().FindAsync(member.Id, Stop))!.State);
    }

    [DatabaseFact]
    public async Task Nobody_changes_members_of_other_partners_stronger_members_or_themselves()
    {
        using var site = new AccountSite(Database);
        var change = site.Get<ChangeMember>();
        var ofB = await site.MemberAsync("b@stadt-b.example", partner: AccountSite.CityB);
        var office = await site.MemberAsync("o@stadt-a.example", Role.Office, AccountSite.CityA);
        var own = await site.MemberAsync("a@stadt-a.example");
        var admin = await site.MemberAsync("admin@stadt-a.example", Role.Admin);

        Assert.Equal(ChangeMemberOutcome.NotFound, await change.GiveRoleAsync(ofB.Id, Role.Author, false, AccountSite.CoordinatorOfA, Stop));
        Assert.Equal(ChangeMemberOutcome.NotAllowed, await change.GiveRoleAsync(office.Id, Role.Reader, false, AccountSite.CoordinatorOfA, Stop));
        Assert.Equal(ChangeMemberOutcome.NotAllowed, await change.GiveRoleAsync(own.Id, Role.Office, false, AccountSite.CoordinatorOfA, Stop));
        Assert.Equal(ChangeMemberOutcome.OwnAccount, await change.GiveRoleAsync(own.Id, Role.Author, false, AccountSite.CoordinatorOfA with { Member = own.Id }, Stop));
        Assert.Equal(ChangeMemberOutcome.NotFound, await change.GiveRoleAsync(own.Id, Role.Author, false, Viewer.ReaderOf(AccountSite.CityA), Stop));
        Assert.Equal(ChangeMemberOutcome.LastAdministrator, await change.DeactivateAsync(admin.Id, AccountSite.Admin, Stop));
        Assert.Equal(LeaveOutcome.LastAdministrator, await site.Get<LeaveCooperation>().RunAsync(admin.Id, Stop));
    }

    [DatabaseFact]
    public async Task Whoever_is_contact_for_something_leaves_only_after_handing_it_over()
    {
        var room = new ContactRoom();
        using var site = new AccountSite(Database, rooms: room);
        var (leaving, successor, stranger) = (await site.MemberAsync("a@stadt-a.example"), await site.MemberAsync("b@stadt-a.example"), await site.MemberAsync("c@stadt-b.example", partner: AccountSite.CityB));
        room.Contact = leaving.Id;

        Assert.Equal(ChangeMemberOutcome.HandOverFirst, await site.Get<ChangeMember>().DeactivateAsync(leaving.Id, AccountSite.CoordinatorOfA, Stop));
        Assert.Equal(LeaveOutcome.HandOverFirst, await site.Get<LeaveCooperation>().RunAsync(leaving.Id, Stop));
        Assert.False(await site.Get<HandOver>().RunAsync(leaving.Id, stranger.Id, AccountSite.CoordinatorOfA, Stop));
        Assert.True(await site.Get<HandOver>().RunAsync(leaving.Id, successor.Id, AccountSite.CoordinatorOfA, Stop));

        Assert.Equal(successor.Id, room.Contact);
        Assert.Equal(ChangeMemberOutcome.Changed, await site.Get<ChangeMember>().DeactivateAsync(leaving.Id, AccountSite.CoordinatorOfA, Stop));
    }

    [DatabaseFact]
    public async Task A_deleted_account_leaves_a_row_without_name_and_address_and_the_address_is_free_again()
    {
        using var site = new AccountSite(Database);
        var member = await site.MemberAsync("a@stadt-a.example");
        await site.Get<MemberSessions>().BeginAsync(member.Id, "Firefox unter Windows", Stop);

        Assert.Equal(LeaveOutcome.Left, await site.Get<LeaveCooperation>().RunAsync(member.Id, Stop));

        using var db = site.Open();
        var row = db.Members.AsNoTracking().Single();
        Assert.Equal((member.Id, "ehemaliges Mitglied", null, null, null, MemberState.Former), (row.Id, row.Name, row.Mail, row.MailKey, row.PasswordHash, row.State));
        Assert.Empty(db.MemberSessions);
        Assert.Equal(InviteOutcome.Invited, (await site.InviteAsync("a@stadt-a.example", AccountSite.CoordinatorOfA)).Outcome);
    }

    [DatabaseFact]
    public async Task The_export_holds_everything_of_the_person_and_no_secret()
    {
        using var site = new AccountSite(Database);
        var member = await site.MemberAsync("a@stadt-a.example");
        await site.Get<MemberSessions>().BeginAsync(member.Id, "Firefox unter Windows", Stop);

        var export = await site.Get<OwnData>().ExportAsync(member.Id, Stop);

        using var read = JsonDocument.Parse(export);
        Assert.Equal("a@stadt-a.example", read.RootElement.GetProperty("konto").GetProperty("mail").GetString());
        Assert.Equal("Firefox unter Windows", read.RootElement.GetProperty("sitzungen")[0].GetProperty("geraet").GetString());
        Assert.DoesNotContain(member.PasswordHash!, export, StringComparison.Ordinal);
        Assert.DoesNotContain(member.SecurityStamp, export, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_ends_every_session()
    {
        using var site = new AccountSite(Database);
        var (member, sessions) = (await site.MemberAsync("a@stadt-a.example"), site.Get<MemberSessions>());
        var session = await sessions.BeginAsync(member.Id, "", Stop);
        var mails = site.Mails.All.Count;

        await site.Get<ForgotPassword>().RunAsync("niemand@stadt-a.example", AccountSite.Address, Stop);
        Assert.Equal(mails, site.Mails.All.Count);
        await site.Get<ForgotPassword>().RunAsync("A@stadt-a.example", AccountSite.Address, Stop);
        var opened = await site.Get<OpenAccount>().RunAsync(site.Mails.LastSecret, new AccountEntry("", "", "ein ganz anderes Passwort"), Stop);

        Assert.Equal("Vorname Nachname", opened.Member!.Name);
        Assert.NotEqual(member.PasswordHash, opened.Member.PasswordHash);
        Assert.Null(await sessions.FindMemberAsync(session, opened.Member.SecurityStamp, Stop));
    }

    [DatabaseFact]
    public async Task A_reset_link_ends_after_an_hour_and_opens_no_deactivated_account()
    {
        using var site = new AccountSite(Database);
        var member = await site.MemberAsync("a@stadt-a.example");
        await site.Get<ForgotPassword>().RunAsync("a@stadt-a.example", AccountSite.Address, Stop);
        var secret = site.Mails.LastSecret;
        await site.Get<ChangeMember>().DeactivateAsync(member.Id, AccountSite.CoordinatorOfA, Stop);

        Assert.Null((await site.Get<OpenAccount>().RunAsync(secret, new AccountEntry("", "", AccountSite.Password), Stop)).Member);
        site.Clock.Forward(TimeSpan.FromHours(1));
        Assert.Null(await site.Get<MemberLinks>().FindAsync(secret, Stop));
    }

    [DatabaseFact]
    public async Task A_directory_lets_a_new_person_in_as_reader_and_finds_them_by_id_again()
    {
        using var site = new AccountSite(Database);
        var admit = site.Get<AdmitFromDirectory>();
        var person = new DirectoryPerson("entra", "tenant:object", "Vorname Nachname", "a@stadt-a.example", AccountSite.CityA, null);

        var first = await admit.RunAsync(person, Stop);
        var again = await admit.RunAsync(person with { Mail = "anders@stadt-a.example" }, Stop);

        Assert.Equal((AdmitOutcome.Admitted, Role.Reader, AccountSite.CityA), (first.Outcome, first.Member!.Role, first.Member.Partner));
        Assert.Equal(first.Member.Id, again.Member!.Id);
        Assert.Equal(Role.Author, (await admit.RunAsync(person with { Role = Role.Author }, Stop)).Member!.Role);
        Assert.Equal(AdmitOutcome.OtherPartner, (await admit.RunAsync(person with { Partner = AccountSite.CityB }, Stop)).Outcome);
        await site.Get<ChangeMember>().DeactivateAsync(first.Member.Id, AccountSite.CoordinatorOfA, Stop);
        Assert.Equal(AdmitOutcome.Closed, (await admit.RunAsync(person, Stop)).Outcome);
    }

    [DatabaseFact]
    public async Task A_directory_never_opens_an_account_because_the_address_is_the_same()
    {
        using var site = new AccountSite(Database);
        await site.MemberAsync("chefin@stadt-a.example", Role.Coordinator);

        var result = await site.Get<AdmitFromDirectory>().RunAsync(new DirectoryPerson("entra", "other-tenant:object", "Wer auch immer", "Chefin@stadt-a.example", AccountSite.CityB, null), Stop);

        Assert.Equal((AdmitOutcome.AddressHasAccount, null), (result.Outcome, result.Member));
    }

    [DatabaseFact]
    public async Task Two_who_write_the_same_account_do_not_overwrite_each_other()
    {
        using var site = new AccountSite(Database);
        var member = await site.MemberAsync("a@stadt-a.example");
        using var store = new MemberStore(site.Get<Func<CoopHub.Cms.Data.HubDb>>());
        var (one, two) = ((await store.FindByIdAsync(member.Id.ToString(), Stop))!, (await store.FindByIdAsync(member.Id.ToString(), Stop))!);

        one.Name = "Neuer Name";
        Assert.True((await store.UpdateAsync(one, Stop)).Succeeded);
        two.Name = "Anderer Name";
        Assert.Equal("ConcurrencyFailure", (await store.UpdateAsync(two, Stop)).Errors.Single().Code);
    }

    [DatabaseFact]
    public async Task A_recovery_code_works_once_and_is_kept_as_a_hash()
    {
        using var site = new AccountSite(Database);
        using var store = new MemberStore(site.Get<Func<CoopHub.Cms.Data.HubDb>>());
        var member = (await store.FindByIdAsync((await site.MemberAsync("a@stadt-a.example")).Id.ToString(), Stop))!;
        await store.ReplaceCodesAsync(member, ["ABCDE-12345", "FGHIJ-67890"], Stop);
        await store.UpdateAsync(member, Stop);

        Assert.DoesNotContain("ABCDE", member.RecoveryCodes!, StringComparison.Ordinal);
        Assert.True(await store.RedeemCodeAsync(member, "abcde-12345 ", Stop));
        Assert.False(await store.RedeemCodeAsync(member, "ABCDE-12345", Stop));
        Assert.Equal(1, await store.CountCodesAsync((await store.FindByIdAsync(member.Id.ToString(), Stop))!, Stop));
    }

    [DatabaseFact]
    public async Task A_passkey_is_kept_with_all_that_the_next_sign_in_needs()
    {
        using var site = new AccountSite(Database);
        using var store = new MemberStore(site.Get<Func<CoopHub.Cms.Data.HubDb>>());
        var (member, other) = (await site.MemberAsync("a@stadt-a.example"), await site.MemberAsync("b@stadt-a.example"));
        var created = new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5], created, 7, ["usb", "nfc"], true, true, false, [6], [8]) { Name = "Schlüsselbund" };

        await store.AddOrUpdatePasskeyAsync(member, passkey, Stop);
        passkey.SignCount = uint.MaxValue;
        await store.AddOrUpdatePasskeyAsync(member, passkey, Stop);

        var kept = (await store.GetPasskeysAsync(member, Stop)).Single();
        Assert.Equal((uint.MaxValue, "Schlüsselbund", created), (kept.SignCount, kept.Name, kept.CreatedAt));
        Assert.Equal(["usb", "nfc"], kept.Transports!);
        Assert.Equal(member.Id, (await store.FindByPasskeyIdAsync([1, 2, 3], Stop))!.Id);
        await store.RemovePasskeyAsync(other, [1, 2, 3], Stop);
        Assert.Null(await store.FindPasskeyAsync(other, [1, 2, 3], Stop));
        await store.RemovePasskeyAsync(member, [1, 2, 3], Stop);
        Assert.Empty(await store.GetPasskeysAsync(member, Stop));
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A room with one record, whose contact is a member.</summary>
    private sealed class ContactRoom : IHandOver
    {
        public Guid Contact { get; set; }

        public Task<IReadOnlyList<HandOverItem>> ListAsync(Guid member, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<HandOverItem>>(member == Contact ? [new HandOverItem("Lösung", "Bürgerportal", "/loesungen/portal")] : []);

        public Task ReassignAsync(Guid leaving, Guid successor, CancellationToken stop)
        {
            Contact = Contact == leaving ? successor : Contact;
            return Task.CompletedTask;
        }
    }
}

public sealed class AccountTestsOnSqlite() : AccountTests(new SqliteTestDatabase());

public sealed class AccountTestsOnPostgres() : AccountTests(new PostgresTestDatabase());
