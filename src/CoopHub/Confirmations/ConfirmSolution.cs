using CoopHub.Cms.Documents;
using CoopHub.Cms.PropertyEditors;
using CoopHub.Cms.Published;
using CoopHub.Members;
using CoopHub.Solutions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Confirmations;

/// <summary>What a partner answers to "Stimmt das noch?".</summary>
public enum ConfirmationAnswer
{
    /// <summary>stimmt: it holds until the next time.</summary>
    StillTrue,

    /// <summary>gibt es nicht mehr: the partner no longer runs it. The write-up stays as information.</summary>
    Gone,
}

/// <summary>What became of an answer.</summary>
public enum ConfirmationOutcome
{
    Confirmed,

    /// <summary>There is no such solution for whoever answered.</summary>
    NotFound,

    /// <summary>The solution is no longer the one that was shown; it wants another look.</summary>
    Changed,

    /// <summary>Somebody is writing on it; a half-finished text must not go out because of a date.</summary>
    BeingWritten,
}

/// <summary>Who answers.</summary>
/// <param name="Viewer">The member, or a reader of the partner where a link was opened without signing in.</param>
/// <param name="Link">What the link is good for; null for a member who is signed in.</param>
public sealed record Confirmer(Viewer Viewer, ConfirmationLink? Link)
{
    /// <summary>Whether this solution is the answerer's to confirm.</summary>
    public bool May(Solution solution) => Link is { } link
        ? solution.OwnerKey == link.Partner && link.Solutions.Contains(solution.Key)
        : Viewer.May(Right.Confirm, solution.Owner);
}

/// <summary>What a signed link lets its holder do: answer for these solutions of this partner, and nothing else.</summary>
/// <param name="Partner">The partner whose solutions they are.</param>
/// <param name="GivenBy">The member who passed the link on.</param>
/// <param name="Solutions">The keys of the solutions.</param>
public sealed record ConfirmationLink(Guid Partner, Guid GivenBy, IReadOnlyList<Guid> Solutions);

/// <summary>Writes the answer to "Stimmt das noch?" into the solution and publishes it, in one unit of work.</summary>
public sealed class ConfirmSolution(ICoreScopeProvider scopes, IContentService documents, IAuditService audit, PublishedSite published, SolutionShelf shelf)
{
    /// <summary>Answers for one solution.</summary>
    /// <param name="key">Which solution.</param>
    /// <param name="stand">The <see cref="StandOf(Solution)"/> of what was shown.</param>
    /// <param name="answer">Whether it still holds.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="today">The date in Germany.</param>
    public async Task<ConfirmationOutcome> RunAsync(Guid key, string stand, ConfirmationAnswer answer, Confirmer who, DateOnly today)
    {
        if (shelf.For(who.Viewer).Find(key) is not { } solution || !who.May(solution))
        {
            return ConfirmationOutcome.NotFound;
        }
        try
        {
            using var scope = scopes.CreateCoreScope();
            // Before the first look: two who both had looked would each wait for the other to stop looking.
            scope.WriteLock(Constants.Locks.ContentTree);
            var document = documents.GetById(key);
            if (document is null || document.Trashed || !document.Published || published.GetById(key) is null)
            {
                return ConfirmationOutcome.NotFound;
            }
            if (document.Edited)
            {
                return ConfirmationOutcome.BeingWritten;
            }
            if (StandOf(document.UpdateDate) != stand)
            {
                return ConfirmationOutcome.Changed;
            }
            Answer(document, answer, today);
            documents.Save(document);
            if (documents.Publish(document, ["*"]) is { Success: false } refused)
            {
                throw new InvalidOperationException($"„{document.Name}“ ließ sich nicht veröffentlichen: {refused.Result}.");
            }
            await audit.AddAsync(AuditType.Custom, Constants.Security.SuperUserKey, document.Id, "Document", Words(answer, who));
            scope.Complete();
            return ConfirmationOutcome.Confirmed;
        }
        catch (ConcurrentEditException)
        {
            return ConfirmationOutcome.Changed;
        }
    }

    /// <summary>Names a state of a solution, so that an answer to an earlier one is noticed.</summary>
    public static string StandOf(Solution solution) => StandOf(solution.ChangedAt);

    // Databases keep fewer digits than memory does.
    private static string StandOf(DateTime changed) => (changed.Ticks / TimeSpan.TicksPerMillisecond).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Answer(IContent document, ConfirmationAnswer answer, DateOnly today)
    {
        var months = SolutionFreshness.MonthsBetween(document.GetValue<int?>(SolutionDocument.ConfirmationMonths));
        document.SetValue(SolutionDocument.ConfirmedOn, today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        document.SetValue(SolutionDocument.NextConfirmation, today.AddMonths(months).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (answer == ConfirmationAnswer.Gone)
        {
            document.SetText(SolutionDocument.Status, SolutionStatus.Retired);
        }
    }

    private static string Words(ConfirmationAnswer answer, Confirmer who) =>
        $"{(answer == ConfirmationAnswer.StillTrue ? "Bestätigt" : "Gibt es nicht mehr")}: {(who.Link is { } link ? $"über einen Link von {link.GivenBy}" : who.Viewer.Member)}";
}
