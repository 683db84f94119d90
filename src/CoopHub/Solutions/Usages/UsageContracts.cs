using System.Text.RegularExpressions;
using CoopHub.Cms.Changes;
using CoopHub.Cms.Data;
using CoopHub.Cms.Scoping;
using CoopHub.Members;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace CoopHub.Solutions.Usages;

/// <summary>The contracts behind usages: read and written by the own partner alone.</summary>
public sealed partial class UsageContracts(Func<HubDb> open, ICoreScopeProvider scopes, ChangeLog changes)
{
    /// <summary>Whether a viewer may see the contracts of a partner.</summary>
    public static bool MaySee(Viewer viewer, Guid partner) =>
        FieldVisibility.MaySee(viewer, ProtectedField.Contract, null, Visibility.Cooperation, new RecordOwner(partner));

    /// <summary>The contract of a usage; null where there is none for this viewer.</summary>
    public ContractRow? Find(Viewer viewer, Usage usage)
    {
        if (!MaySee(viewer, usage.StatedFor))
        {
            return null;
        }
        using var db = open();
        return db.UsageContracts.AsNoTracking().SingleOrDefault(row => row.Usage == usage.Key);
    }

    /// <summary>Writes the contract of a usage.</summary>
    /// <param name="usage">The usage.</param>
    /// <param name="wanted">What shall stand there; its <see cref="ContractRow.Revision"/> is the one that the form was opened with, empty for a first contract.</param>
    /// <param name="viewer">Who writes.</param>
    public UsageResult Save(Usage usage, ContractRow wanted, Viewer viewer)
    {
        if (!MaySee(viewer, usage.StatedFor) || !viewer.May(Right.SetOwnUsage, new RecordOwner(usage.StatedFor)))
        {
            return UsageResult.NotAllowed;
        }
        if (Complaints(wanted) is { Count: > 0 } wrong)
        {
            return new UsageResult(UsageOutcome.Invalid, usage.Key) { Complaints = wrong };
        }
        using var scope = scopes.CreateCoreScope();
        var db = scope.Database();
        var row = db.UsageContracts.AsTracking().SingleOrDefault(one => one.Usage == usage.Key);
        if ((row?.Revision ?? Guid.Empty) != wanted.Revision)
        {
            return new UsageResult(UsageOutcome.Conflict, usage.Key);
        }
        if (row is null)
        {
            db.Add(row = new ContractRow { Usage = usage.Key });
        }
        (row.Number, row.Party, row.Start, row.End, row.NoticeMonths, row.EarliestTermination) = (wanted.Number, wanted.Party, wanted.Start, wanted.End, wanted.NoticeMonths, wanted.EarliestTermination);
        (row.Extensions, row.Procurement, row.YearlyCost, row.SharesWindow, row.Revision) = (wanted.Extensions, wanted.Procurement, wanted.YearlyCost, wanted.SharesWindow, Guid.NewGuid());
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new UsageResult(UsageOutcome.Conflict, usage.Key);
        }
        db.ChangeTracker.Clear();
        changes.Append(SetUsage.ChangeKind, usage.Key, Visibility.OwnPartner);
        scope.Complete();
        return new UsageResult(UsageOutcome.Done, usage.Key);
    }

    private static Dictionary<string, string> Complaints(ContractRow wanted)
    {
        var wrong = new Dictionary<string, string>();
        if (wanted.Start > wanted.End)
        {
            wrong[nameof(ContractRow.End)] = "Das Ende liegt vor dem Beginn.";
        }
        if (wanted.NoticeMonths is < 0 or > 120)
        {
            wrong[nameof(ContractRow.NoticeMonths)] = "Bitte geben Sie 0 bis 120 Monate an.";
        }
        if (wanted.YearlyCost is < 0 or >= 1_000_000_000)
        {
            wrong[nameof(ContractRow.YearlyCost)] = "Bitte geben Sie einen Betrag ab 0 Euro an.";
        }
        if (wanted.Procurement is { Length: > 0 } quarter && !Quarter().IsMatch(quarter))
        {
            wrong[nameof(ContractRow.Procurement)] = "Bitte geben Sie Jahr und Quartal so an: 2027-Q1.";
        }
        foreach (var (name, text) in new[] { (nameof(ContractRow.Number), wanted.Number), (nameof(ContractRow.Party), wanted.Party), (nameof(ContractRow.Extensions), wanted.Extensions) }.Where(line => line.Item2?.Length > UsageFacts.LongestLine))
        {
            wrong[name] = $"Bitte höchstens {UsageFacts.LongestLine} Zeichen; es sind {text!.Length}.";
        }
        return wrong;
    }

    [GeneratedRegex("^20[0-9]{2}-Q[1-4]$")]
    private static partial Regex Quarter();
}
