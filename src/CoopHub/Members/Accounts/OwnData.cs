using System.Text.Encodings.Web;
using System.Text.Json;
using CoopHub.Cms.Data;
using CoopHub.Search.Saved;
using Microsoft.EntityFrameworkCore;

namespace CoopHub.Members.Accounts;

/// <summary>Everything that is kept about a person, to be taken away as a file. Secrets (hashes, keys) are named, not given.</summary>
public sealed class OwnData(Func<HubDb> open, IEnumerable<IMemberData> rooms)
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<string> ExportAsync(Guid id, CancellationToken stop)
    {
        await using var db = open();
        db.BeginReading();
        var member = await db.Members.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        var logins = await db.MemberLogins.AsNoTracking().Where(one => one.Member == id).ToListAsync(stop);
        var passkeys = await db.MemberPasskeys.AsNoTracking().Where(one => one.Member == id).OrderBy(one => one.Created).ToListAsync(stop);
        var sessions = await db.MemberSessions.AsNoTracking().Where(one => one.Member == id).OrderBy(one => one.Begun).ToListAsync(stop);
        var searches = await db.SavedSearches.AsNoTracking().Where(one => one.Member == id).OrderBy(one => one.SavedAt).ToListAsync(stop);
        var more = new Dictionary<string, object>();
        foreach (var room in rooms)
        {
            more[room.Name] = await room.ReadAsync(db, id, stop);
        }
        return JsonSerializer.Serialize(
            new
            {
                konto = new
                {
                    kennung = member.Id, name = member.Name, mail = member.Mail, partner = member.Partner, rolle = member.Role.Name(), zeichnungsberechtigt = member.Signatory,
                    stand = member.State.Name(), angelegt = member.Created, letzterBesuch = member.LastVisit, besuchDavor = member.PreviousVisit, eingeladenVon = member.InvitedBy,
                    passwort = member.PasswordHash is not null, zweiterFaktor = member.TwoFactor, fehlversuche = member.FailedAttempts, gesperrtBis = member.LockedUntil,
                },
                anmeldungenAndernorts = logins.Select(one => new { anbieter = one.Provider, kennung = one.Key }),
                passkeys = passkeys.Select(one => new { name = one.Name, angelegt = one.Created, kennung = one.Credential }),
                sitzungen = sessions.Select(one => new { geraet = one.Device, begonnen = one.Begun, zuletzt = one.Seen, beendet = one.Ended }),
                gespeicherteSuchen = searches.Select(one => new { name = one.Name, suche = one.Query, gespeichert = one.SavedAt }),
                weiteres = more,
            },
            s_readable);
    }
}
