using CoopHub.Cms.Scoping;
using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members;
using CoopHub.Members.Accounts;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Demonstration;

/// <summary>
/// Puts the persons of the demonstration into its working groups. Their accounts have the addresses under which Development
/// signs them in, and no password.
/// </summary>
public sealed class DemonstrationGroups(ICoreScopeProvider scopes, TimeProvider clock)
{
    private const string Gifhorn = "landkreis-gifhorn", Braunschweig = "stadt-braunschweig";

    private static readonly Person s_office = new(Role.Office, null), s_coordinatorG = new(Role.Coordinator, Gifhorn), s_authorG = new(Role.Author, Gifhorn), s_readerG = new(Role.Reader, Gifhorn),
        s_coordinatorB = new(Role.Coordinator, Braunschweig), s_authorB = new(Role.Author, Braunschweig), s_readerB = new(Role.Reader, Braunschweig);

    private static readonly Seat[] s_seats =
    [
        new("arbeitskreis-serviceportal", s_coordinatorG, GroupFunction.Chair, new(2024, 2, 1)),
        new("arbeitskreis-serviceportal", s_authorB, GroupFunction.Deputy, new(2024, 2, 1)),
        new("arbeitskreis-serviceportal", s_readerB, GroupFunction.Minutes, new(2025, 1, 15)),
        new("arbeitskreis-serviceportal", s_office, GroupFunction.Guest, new(2024, 2, 1)),
        new("arbeitskreis-serviceportal", s_authorG, GroupFunction.Minutes, new(2024, 2, 1)) { To = new(2025, 1, 14) },
        new("arbeitskreis-serviceportal", s_readerG, GroupFunction.Member, null) { State = MembershipState.Asked, Note = "Ich betreue bei uns die Formulare und möchte mitarbeiten." },
        new("ag-schnittstellen", s_coordinatorB, GroupFunction.Chair, new(2025, 9, 1)),
        new("ag-schnittstellen", s_authorG, GroupFunction.Member, new(2025, 9, 1)),
        new("ag-schnittstellen", s_readerB, GroupFunction.Member, new(2026, 3, 1)),
        new("ag-schnittstellen", s_coordinatorG, GroupFunction.Deputy, null) { State = MembershipState.Invited },
        new("ag-eakte", s_authorB, GroupFunction.Chair, new(2023, 4, 1)),
        new("ag-eakte", s_authorG, GroupFunction.Member, new(2023, 4, 1)),
    ];

    /// <summary>Saves accounts and memberships in the open unit of work.</summary>
    /// <param name="keys">The keys of the demonstration's documents by their names.</param>
    internal void Save(IReadOnlyDictionary<string, Guid> keys)
    {
        using var scope = scopes.CreateCoreScope();
        var (db, now) = (scope.Database(), clock.GetUtcNow().UtcDateTime);
        var accounts = new Dictionary<Person, MemberRow>();
        foreach (var seat in s_seats.Where(seat => keys.ContainsKey(seat.Group)))
        {
            if (!accounts.TryGetValue(seat.Person, out var account))
            {
                accounts[seat.Person] = account = seat.Person.Account(keys, now);
                db.Add(account);
            }
            db.Add(new MembershipRow
            {
                Group = keys[seat.Group], Member = account.Id, Partner = account.Partner, Function = seat.Function,
                State = seat.To is null ? seat.State : MembershipState.Ended, From = seat.From, To = seat.To, Note = seat.Note, Begun = now,
            });
        }
        db.SaveChanges();
        db.ChangeTracker.Clear();
        scope.Complete();
    }

    private sealed record Seat(string Group, Person Person, GroupFunction Function, DateOnly? From)
    {
        public DateOnly? To { get; init; }
        public MembershipState State { get; init; } = MembershipState.Active;
        public string? Note { get; init; }
    }

    private sealed record Person(Role Role, string? Partner)
    {
        public MemberRow Account(IReadOnlyDictionary<string, Guid> keys, DateTime now)
        {
            var mail = $"{(Partner is null ? Role : $"{Role}-{Partner}")}@vorfuehrung.example".ToLowerInvariant();
            return new MemberRow
            {
                Mail = mail, MailKey = mail.ToUpperInvariant(), Name = Partner switch { Gifhorn => $"{Role.Name()}, Landkreis Gifhorn", Braunschweig => $"{Role.Name()}, Stadt Braunschweig", _ => Role.Name() },
                Role = Role, Partner = Partner is null ? null : keys[Partner], State = MemberState.Active, Created = now,
            };
        }
    }
}
