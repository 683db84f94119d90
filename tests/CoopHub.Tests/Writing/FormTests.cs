using CoopHub.Partners;
using CoopHub.Solutions;
using CoopHub.Tests.Kit;
using CoopHub.Writing;
using CoopHub.Writing.Forms;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Xunit;

namespace CoopHub.Tests.Writing;

public abstract class FormTests(TestDatabase database) : IDisposable
{
    private readonly WriterSite _site = new(database);

    [DatabaseFact]
    public void The_form_follows_the_document_type()
    {
        var form = Form(_site.Draft());

        Assert.Equal(["Kurzüberblick", "Beschreibung", "Einordnung"], form.Groups.Take(3).Select(group => group.Name));
        Assert.Equal(["summary", "category", "status", "owner", "visibility", "group", "umbracoUrlName"], form.Groups[0].Fields.Select(field => field.Alias));
        var summary = form.Groups[0].Fields[0];
        Assert.Equal(("Kurzfassung", FieldKind.Text, true, (int?)300), (summary.Label, summary.Kind, summary.Mandatory, summary.Longest));
        Assert.Equal(["Basisdienst", "Online-Dienst", "Fachverfahren", "Schnittstelle"], form.Groups[0].Fields[1].Choices.Select(choice => choice.Value));
        Assert.Equal([_site.CityA.ToString()], Field(form, SolutionDocument.Owner).Choices.Select(choice => choice.Value));
        Assert.Equal(FieldKind.Radio, Field(form, SolutionDocument.PersonalData).Kind);
    }

    [DatabaseFact]
    public async Task A_field_that_is_added_to_the_type_is_in_the_form_and_is_saved()
    {
        var key = _site.Draft();
        var types = _site.Site.Find<IContentTypeService>();
        var type = types.Get(SolutionDocument.Alias)!;
        var text = _site.Site.Find<IDataTypeService>().GetAsync(type.PropertyTypes.Single(property => property.Alias == SolutionDocument.Operator).DataTypeKey).Result!;
        type.AddPropertyType(new PropertyType(_site.Site.Find<IShortStringHelper>(), text, "mascot") { Name = "Maskottchen" }, "betrieb", "Produkt und Betrieb");
        Assert.True((await types.UpdateAsync(type, Guid.Empty)).Success);

        Assert.Equal("Maskottchen", Field(Form(key), "mascot").Label);
        Assert.Equal(WritingOutcome.Done, _site.Save(key, _site.Author, new Dictionary<string, string> { ["mascot"] = "Biber" }).Outcome);
        Assert.Equal("Biber", Field(Form(key), "mascot").Value);
    }

    [DatabaseFact]
    public void Every_kind_of_field_comes_back_as_it_was_typed()
    {
        var other = _site.Published("Andere Lösung");
        var key = _site.Draft();
        var typed = new Dictionary<string, IReadOnlyList<string>>
        {
            [SolutionDocument.Body] = ["## Größe\r\n\r\n- eins\r\n"],
            [SolutionDocument.Tags] = ["Termine\nBürgerbüro\n\nTermine"],
            [SolutionDocument.Efa] = ["0"],
            [SolutionDocument.CasesPerYear] = ["12.000"],
            [SolutionDocument.OneOffCost] = ["1.234,5"],
            [SolutionDocument.Since] = ["31.12.2025"],
            [SolutionDocument.PersonalData] = ["ja"],
            [SolutionDocument.Related] = ["", "andere lösung"],
            [SolutionDocument.Links] = ["Leitfaden", "https://stadt-a.example/leitfaden", "", ""],
            [SolutionDocument.Category] = ["Fachverfahren"],
        };

        var saved = _site.Site.Find<SaveDraft>().Run(key, new FormEntries("  Titel  ", typed), _site.Record(key).Stand, RecordAct.Edit, _site.Author);

        Assert.Empty(saved.Complaints);
        var form = Form(key);
        Assert.Equal("Titel", form.Title);
        Assert.Equal("## Größe\n\n- eins\n", Field(form, SolutionDocument.Body).Value);
        Assert.Equal("Termine\nBürgerbüro", Field(form, SolutionDocument.Tags).Value);
        Assert.Equal(["0"], Field(form, SolutionDocument.Efa).Values);
        Assert.Equal("12000", Field(form, SolutionDocument.CasesPerYear).Value);
        Assert.Equal("1234,5", Field(form, SolutionDocument.OneOffCost).Value);
        Assert.Equal("2025-12-31", Field(form, SolutionDocument.Since).Value);
        Assert.Equal([other.ToString()], Field(form, SolutionDocument.Related).Values);
        Assert.Equal("Andere Lösung", FieldTexts.Of(Field(form, SolutionDocument.Related)));
        Assert.Equal(["Leitfaden", "https://stadt-a.example/leitfaden"], Field(form, SolutionDocument.Links).Values);
        Assert.Equal(["Fachverfahren"], Field(form, SolutionDocument.Category).Values);
        Assert.Empty(Field(form, SolutionDocument.Payment).Values);
    }

    [DatabaseFact]
    public void What_a_field_cannot_hold_is_refused_beside_it_and_nothing_is_saved()
    {
        var key = _site.Draft();

        var saved = _site.Save(key, _site.Author, new Dictionary<string, string>
        {
            [SolutionDocument.Summary] = new string('x', 301),
            [SolutionDocument.CasesPerYear] = "viele",
            [SolutionDocument.OneOffCost] = "teuer",
            [SolutionDocument.Since] = "irgendwann",
            [SolutionDocument.Category] = "Erfunden",
            [SolutionDocument.Related] = "gibt es nicht",
            [SolutionDocument.ContactMail] = "keine Adresse",
            [SolutionDocument.UrlName] = "Groß & Klein",
            [SolutionDocument.Operator] = "gut",
        }, title: " ");

        Assert.Equal(WritingOutcome.Invalid, saved.Outcome);
        Assert.Equal(
            new[]
            {
                FormEntries.TitleName, SolutionDocument.Summary, SolutionDocument.CasesPerYear, SolutionDocument.OneOffCost, SolutionDocument.Since, SolutionDocument.Category,
                SolutionDocument.Related, SolutionDocument.ContactMail, SolutionDocument.UrlName,
            }.Order(),
            saved.Complaints.Keys.Order());
        Assert.Equal(["Bitte geben Sie eine ganze Zahl ein."], saved.Complaints[SolutionDocument.CasesPerYear]);
        Assert.Null(_site.Document(key).GetValue(SolutionDocument.Operator));
    }

    [DatabaseFact]
    public void The_partners_own_page_is_its_coordinators_but_not_what_the_office_says_of_it()
    {
        Assert.Null(_site.Open(_site.CityA, _site.Author));
        Assert.Null(_site.Open(_site.CityA, _site.Stranger));
        var form = _site.Site.Find<FormReader>().Read(_site.Open(_site.CityA, _site.Coordinator)!, _site.Coordinator);
        Assert.Equal(FieldKind.Shown, Field(form, PartnerDocument.State).Kind);

        var saved = _site.Save(_site.CityA, _site.Coordinator, new Dictionary<string, string> { [PartnerDocument.State] = PartnerState.Left, [PartnerDocument.PostModeration] = "1", [PartnerDocument.Website] = "https://stadt-a.example" }, "Stadt A");

        Assert.Equal(WritingOutcome.Done, saved.Outcome);
        var partner = _site.Document(_site.CityA);
        Assert.Contains(PartnerState.Active, partner.GetValue<string>(PartnerDocument.State), StringComparison.Ordinal);
        Assert.Null(partner.GetValue(PartnerDocument.PostModeration));
        Assert.Equal("https://stadt-a.example", partner.GetValue<string>(PartnerDocument.Website));
    }

    [DatabaseFact]
    public void Similar_titles_are_found_as_far_as_the_writer_may_see_them()
    {
        var open = _site.Published("Online-Terminvergabe im Bürgerbüro");
        var closed = _site.Draft("Terminvergabe online");
        _site.Save(closed, _site.Author, new Dictionary<string, string>(WriterSite.Complete) { [SolutionDocument.Visibility] = "nur eigener Partner" }, "Terminvergabe online");
        _site.Decide.Publish(closed, _site.Coordinator);
        _site.Draft("Terminvergabe online, zweiter Entwurf");
        _site.Load();
        var titles = _site.Site.Find<RecordTitles>();

        Assert.Equal([closed, open], titles.Like("Terminvergabe online", _site.Solution, null, _site.Author).Select(title => title.Key));
        Assert.Equal([open], titles.Like("Terminvergabe online", _site.Solution, null, _site.Stranger).Select(title => title.Key));
        Assert.Equal([open], titles.Like("Terminvergabe online", _site.Solution, closed, _site.Author).Select(title => title.Key));
        Assert.Empty(titles.Like("Hundesteuer", _site.Solution, null, _site.Author));
        Assert.Equal([open], titles.Find("bürgerbüro termin", _site.Stranger).Select(title => title.Key));
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private RecordForm Form(Guid key) => _site.Site.Find<FormReader>().Read(_site.Record(key), _site.Author);

    private static RecordField Field(RecordForm form, string alias) => form.Fields.Single(field => field.Alias == alias);
}

public sealed class FormTestsOnSqlite() : FormTests(new SqliteTestDatabase());

public sealed class FormTestsOnPostgres() : FormTests(new PostgresTestDatabase());
