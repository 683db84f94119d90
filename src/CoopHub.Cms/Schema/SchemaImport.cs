using CoopHub.Cms.Scoping;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace CoopHub.Cms.Schema;

/// <summary>
/// Brings document types, data types and languages to what the uSync files say; called at every start. All of it happens in
/// one transaction: a file that cannot be taken over leaves everything as it was. What no file describes stays as it is, what
/// a file marks as deleted is deleted, and files that were imported last are not imported again.
/// </summary>
public sealed class SchemaImport
{
    private const string HashFact = "CoopHub.Schema.Hash";
    private readonly HubScopeProvider _scopes;
    private readonly IKeyValueService _facts;
    private readonly SchemaSteps _steps;
    private readonly SchemaOptions _options;
    private readonly ILogger<SchemaImport> _log;

    internal SchemaImport(HubScopeProvider scopes, IKeyValueService facts, SchemaSteps steps, IOptions<SchemaOptions> options, ILogger<SchemaImport> log) =>
        (_scopes, _facts, _steps, _options, _log) = (scopes, facts, steps, options.Value, log);

    /// <summary>Imports the folder that <see cref="SchemaOptions"/> names.</summary>
    /// <exception cref="SchemaRefusedException">A file cannot be taken over; nothing was changed.</exception>
    public SchemaChanges Run() => Run(Path.Combine(AppContext.BaseDirectory, _options.Folder));

    /// <summary>Imports a folder with the subfolders <c>Languages</c>, <c>DataTypes</c> and <c>ContentTypes</c>; others are left alone.</summary>
    /// <exception cref="SchemaRefusedException">A file cannot be taken over; nothing was changed.</exception>
    public SchemaChanges Run(string folder)
    {
        var files = SchemaFolder.Read(folder);
        if (IsImported(files))
        {
            return SchemaChanges.None;
        }
        using var scope = _scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.Languages, Constants.Locks.ContentTypes);
        // Nodes that start at once wait for each other here; the second finds the work done.
        if (IsImported(files))
        {
            scope.Complete();
            return SchemaChanges.None;
        }
        var changes = _steps.Run(files, _options.AllowRemovalOfData);
        _facts.SetValue(HashFact, files.Hash);
        scope.Complete();
        Tell(files, changes);
        return changes;
    }

    private bool IsImported(SchemaFolder files) => _facts.GetValue(HashFact) == files.Hash;

    private void Tell(SchemaFolder files, SchemaChanges changes)
    {
        _log.LogInformation("Das Schema ist übernommen. {Changes}.", changes);
        if (files.Untouched.Count > 0)
        {
            _log.LogInformation("Im Schema-Ordner bleibt unberührt, was CoopHub nicht übernimmt: {Untouched}.", string.Join(", ", files.Untouched));
        }
    }
}
