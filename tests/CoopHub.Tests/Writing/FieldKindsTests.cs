using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Xunit;

namespace CoopHub.Tests.Writing;

/// <summary>Fields of kinds that no document type of ours uses, but that somebody may add in a uSync file.</summary>
public abstract class FieldKindsTests(TestDatabase database) : IDisposable
{
    private readonly WriterSite _site = new(database);

    [DatabaseFact]
    public async Task Lists_of_ticks_several_choices_moments_and_tags_come_back_as_they_were_typed()
    {
        var key = _site.Draft();
        await AddAsync(
            ("days", "Umbraco.CheckBoxList", new() { ["items"] = s_days }, false),
            ("ways", "Umbraco.DropDown.Flexible", new() { ["items"] = s_days, ["multiple"] = true }, false),
            ("from", "Umbraco.DateTime", new() { ["format"] = "YYYY-MM-DD HH:mm" }, false),
            ("words", "Umbraco.Tags", new() { ["group"] = "default", ["storageType"] = "Json" }, false));

        var saved = Save(key, ("days", ["", "Montag", "Mittwoch"]), ("ways", ["", "Dienstag"]), ("from", ["2026-11-24T09:30"]), ("words", ["Antrag\nBescheid"]));

        Assert.Empty(saved.Complaints);
        var form = Form(key);
        Assert.Equal([FieldKind.Choices, FieldKind.Choices, FieldKind.Moment, FieldKind.Words], s_added.Select(alias => Field(form, alias).Kind));
        Assert.Equal(["Montag", "Mittwoch"], Field(form, "days").Values);
        Assert.Equal(["Dienstag"], Field(form, "ways").Values);
        Assert.Equal("2026-11-24T09:30", Field(form, "from").Value);
        Assert.Equal("24.11.2026, 09:30", FieldTexts.Of(Field(form, "from")));
        Assert.Equal("Antrag\nBescheid", Field(form, "words").Value);

        Assert.Empty(Save(key, ("days", [""]), ("ways", [""]), ("from", [""]), ("words", [""])).Complaints);
        Assert.All(s_added, alias => Assert.Empty(FieldTexts.Of(Field(Form(key), alias))));
        Assert.Equal(["days", "from"], Save(key, ("days", ["Sonntag"]), ("from", ["morgens"])).Complaints.Keys.Order());
    }

    [DatabaseFact]
    public async Task A_consent_may_wait_in_a_draft_but_not_in_what_is_submitted()
    {
        var key = _site.Draft();
        await AddAsync(("agreed", "Umbraco.TrueFalse", [], true));

        Assert.Equal(FieldKind.Consent, Field(Form(key), "agreed").Kind);
        Assert.Equal(WritingOutcome.Done, Save(key, ("agreed", ["0"])).Outcome);
        Assert.Equal(WritingOutcome.Incomplete, _site.Decide.Submit(key, _site.Author));
        Assert.Equal(WritingOutcome.Done, Save(key, ("agreed", ["0", "1"])).Outcome);
        Assert.Equal(WritingOutcome.Done, _site.Decide.Submit(key, _site.Author));
    }

    [DatabaseFact]
    public async Task What_an_unknown_editor_keeps_is_shown_and_left_as_it_is()
    {
        var key = _site.Draft();
        await AddAsync(("map", "Example.Map", [], false));
        var document = _site.Document(key);
        document.SetValue("map", "52.15,10.33");
        _site.Site.Documents.Save(document);

        Assert.Equal((FieldKind.Shown, "52.15,10.33"), (Field(Form(key), "map").Kind, Field(Form(key), "map").Value));
        Assert.Equal(WritingOutcome.Done, Save(key, ("map", ["elsewhere"])).Outcome);
        Assert.Equal("52.15,10.33", _site.Document(key).GetValue<string>("map"));
    }

    [DatabaseFact]
    public void A_group_that_is_called_like_a_choice_belongs_to_it_and_loses_nothing_while_it_is_hidden()
    {
        var key = _site.Draft();
        Assert.Equal(["Online-Dienst"], Special(Form(key), shown: true));
        Assert.Equal(["Basisdienst", "Schnittstelle"], Special(Form(key), shown: false));
        Assert.All(Form(key).Groups, group => Assert.Equal(group.Name is "Online-Dienst" or "Basisdienst" or "Schnittstelle" ? SolutionDocument.Category : null, group.ChosenBy));

        Assert.Empty(Save(key, (SolutionDocument.CasesPerYear, ["500"]), (SolutionDocument.Category, ["Schnittstelle"])).Complaints);

        Assert.Equal(["Schnittstelle"], Special(Form(key), shown: true));
        Assert.Equal("500", Field(Form(key), SolutionDocument.CasesPerYear).Value);
        // What has to be mended is seen, whatever was chosen.
        var wrong = Save(key, (SolutionDocument.CasesPerYear, ["viele"]));
        Assert.Equal(["Online-Dienst", "Schnittstelle"], Special(Form(key).With(wrong.Complaints), shown: true));
    }

    [DatabaseFact]
    public void An_address_that_another_record_has_is_refused_beside_the_field()
    {
        var first = _site.Published("Online-Termine");
        var second = _site.Draft("Anderer Titel");

        var saved = Save(second, (SolutionDocument.UrlName, ["online-termine"]));

        Assert.StartsWith("Diese Adresse hat schon ein anderer Eintrag.", Assert.Single(saved.Complaints[SolutionDocument.UrlName]), StringComparison.Ordinal);
        Assert.Empty(Save(first, (SolutionDocument.UrlName, ["online-termine"])).Complaints);
        Assert.Empty(Save(second, (SolutionDocument.UrlName, ["andere-termine"])).Complaints);
    }

    [DatabaseFact]
    public void Only_what_a_picker_offers_can_be_picked_and_what_stands_there_may_stay()
    {
        var other = _site.Published("Andere Lösung");
        var key = _site.Draft();

        foreach (var stranger in new[] { _site.CityA, Guid.NewGuid() })
        {
            Assert.Single(Save(key, (SolutionDocument.Related, [stranger.ToString()])).Complaints[SolutionDocument.Related]);
        }
        Assert.Empty(Save(key, (SolutionDocument.Related, [other.ToString()])).Complaints);
        _site.Site.Find<ArchiveRecord>().Archive(other, _site.Coordinator);
        _site.Load();
        Assert.Empty(Save(key, (SolutionDocument.Related, [other.ToString()])).Complaints);
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private static readonly string[] s_added = ["days", "ways", "from", "words"];

    private static readonly string[] s_days = ["Montag", "Dienstag", "Mittwoch"];

    private async Task AddAsync(params (string Alias, string Editor, Dictionary<string, object> Configuration, bool Mandatory)[] fields)
    {
        var types = _site.Site.Find<IContentTypeService>();
        var type = types.Get(SolutionDocument.Alias)!;
        foreach (var (alias, name, configuration, mandatory) in fields)
        {
            var editor = _site.Site.Find<PropertyEditorCollection>().TryGet(name, out var known) ? known : new MissingPropertyEditor(name, _site.Site.Find<IDataValueEditorFactory>());
            var data = new DataType(editor, _site.Site.Find<IConfigurationEditorJsonSerializer>())
            {
                Name = alias,
                DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
                ConfigurationData = configuration,
            };
            Assert.True((await _site.Site.Find<IDataTypeService>().CreateAsync(data, Guid.Empty)).Success);
            type.AddPropertyType(new PropertyType(_site.Site.Find<IShortStringHelper>(), data, alias) { Name = alias, Mandatory = mandatory }, "betrieb", "Produkt und Betrieb");
        }
        Assert.True((await types.UpdateAsync(type, Guid.Empty)).Success);
    }

    private SaveResult Save(Guid key, params (string Alias, string[] Typed)[] fields) => _site.Site.Find<SaveDraft>().Run(
        key, new FormEntries(_site.Record(key).Title, fields.ToDictionary(field => field.Alias, field => (IReadOnlyList<string>)field.Typed)), _site.Record(key).Stand, RecordAct.Edit, _site.Office);

    private RecordForm Form(Guid key) => _site.Site.Find<FormReader>().Read(_site.Record(key), _site.Author);

    private static RecordField Field(RecordForm form, string alias) => form.Fields.Single(field => field.Alias == alias);

    private static IEnumerable<string> Special(RecordForm form, bool shown) => form.Groups.Where(group => group.ChosenBy is not null && form.Shows(group) == shown).Select(group => group.Name).Order();
}

public sealed class FieldKindsTestsOnSqlite() : FieldKindsTests(new SqliteTestDatabase());

public sealed class FieldKindsTestsOnPostgres() : FieldKindsTests(new PostgresTestDatabase());
