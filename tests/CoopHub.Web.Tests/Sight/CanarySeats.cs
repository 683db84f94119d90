using CoopHub.Cms.Data;
using CoopHub.Groups;
using CoopHub.Groups.Membership;
using CoopHub.Members.Accounts;

namespace CoopHub.Web.Tests.Sight;

/// <summary>Puts people into working groups; who has no account gets one.</summary>
internal sealed class CanarySeats(Func<HubDb> open, Guid partner)
{
    public void Fill(Guid group, string[] mails, string name = "Mitglied")
    {
        using var db = open();
        db.BeginWriting();
        foreach (var mail in mails)
        {
            var key = mail.ToUpperInvariant();
            var account = db.Members.SingleOrDefault(member => member.MailKey == key)
                ?? db.Members.Add(new MemberRow { Mail = mail, MailKey = key, Name = name, Partner = partner, State = MemberState.Active, Created = DateTime.UtcNow }).Entity;
            db.Memberships.Add(new MembershipRow { Group = group, Member = account.Id, Partner = account.Partner, State = MembershipState.Active, From = new DateOnly(2026, 1, 1), Begun = DateTime.UtcNow });
        }
        db.SaveChanges();
        db.Database.CommitTransaction();
    }
}
