using CoopHub.Cms.Languages;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace CoopHub.Cms.Schema;

/// <summary>Brings the site's languages to what their files say.</summary>
internal sealed class LanguageImport(ILanguageService languages, LanguageRepository repository, HeldData data)
{
    private static readonly Guid Program = Constants.Security.SuperUserKey;

    public SchemaTally Apply(SchemaFolder folder)
    {
        repository.Forget();
        var tally = new SchemaTally();
        // There is a default language at any time, so the new one comes before the old one steps down.
        var files = folder.Items(SchemaKind.Language).OrderByDescending(LanguageFiles.IsDefault).ToList();
        foreach (var file in files)
        {
            var known = Find(file);
            var language = LanguageFiles.Read(file, Find(file));
            Save(file, language, known, tally);
        }
        foreach (var file in files)
        {
            var language = Find(file)!;
            language.FallbackIsoCode = LanguageFiles.Fallback(file);
            Save(file, language, Find(file), tally);
        }
        return tally;
    }

    public void Remove(SchemaFolder folder, bool allowRemovalOfData, SchemaTally tally)
    {
        foreach (var mark in folder.Deletions(SchemaKind.Language))
        {
            if (folder.Items(SchemaKind.Language).Any(file => LanguageFiles.IsoCode(file) == mark.Alias) || Find(mark.Alias) is not { } language)
            {
                continue;
            }
            if (!allowRemovalOfData && data.DocumentsIn(language.Id) is > 0 and var documents)
            {
                throw mark.RefuseLoss($"Die Sprache {language.IsoCode} soll gelöscht werden, ist aber noch benutzt (Dokumente: {documents})");
            }
            var deleted = languages.DeleteAsync(language.IsoCode, Program).GetAwaiter().GetResult();
            if (!deleted.Success)
            {
                throw mark.Refuse($"Die Sprache {language.IsoCode} kann nicht gelöscht werden ({deleted.Status}). Andere Sprachen oder die Website stützen sich auf sie.");
            }
            tally.Removed++;
        }
    }

    private void Save(SchemaFile file, ILanguage language, ILanguage? known, SchemaTally tally)
    {
        if (known is not null && SchemaTally.Same(LanguageFiles.Write(language), LanguageFiles.Write(known)))
        {
            return;
        }
        var saved = (known is null ? languages.CreateAsync(language, Program) : languages.UpdateAsync(language, Program)).GetAwaiter().GetResult();
        if (!saved.Success)
        {
            throw file.Refuse(saved.Status switch
            {
                LanguageOperationStatus.InvalidIsoCode => $"{language.IsoCode} ist kein Kürzel einer Sprache; erwartet wird eines wie de-DE.",
                LanguageOperationStatus.MissingDefault => "Die Website hätte keine Standardsprache mehr. Setzen Sie <IsDefault> bei einer Sprache auf true.",
                LanguageOperationStatus.InvalidFallback or LanguageOperationStatus.InvalidFallbackIsoCode =>
                    $"Die Ersatzsprache {language.FallbackIsoCode} gibt es nicht, oder sie verweist im Kreis.",
                var other => $"Die Sprache {language.IsoCode} wurde nicht angenommen ({other}).",
            });
        }
        tally.Note(language.IsoCode, isNew: known is null);
    }

    private ILanguage? Find(SchemaFile file) => Find(LanguageFiles.IsoCode(file));

    private ILanguage? Find(string isoCode) => languages.GetAsync(isoCode).GetAwaiter().GetResult();
}
