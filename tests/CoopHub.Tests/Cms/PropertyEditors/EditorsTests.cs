using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Xunit;

namespace CoopHub.Tests.Cms.PropertyEditors;

/// <summary>Each property editor: what is posted, what is stored, what pages read, and what it complains about.</summary>
public abstract class EditorsTests(TestDatabase database) : IDisposable
{
    private const string Missing = "Bitte füllen Sie dieses Feld aus.";
    private static readonly string[] RedAndGreen = ["rot", "grün"];
    private static readonly string[] Words = [" Antrag", "Grün", "antrag", ""];
    private static readonly Dictionary<string, object> Colours = new() { ["items"] = RedAndGreen };
    private readonly EditorSite _site = new(database);

    [DatabaseFact]
    public void Every_editor_can_be_built_with_its_configuration()
    {
        foreach (var editor in _site.Get<PropertyEditorCollection>())
        {
            var configuration = editor.GetConfigurationEditor();
            Assert.NotNull(editor.GetValueEditor(configuration.ToConfigurationObject(configuration.DefaultConfiguration, _site.Get<Umbraco.Cms.Core.Serialization.IConfigurationEditorJsonSerializer>())));
        }
        Assert.Equal(17, _site.Get<PropertyEditorCollection>().Count);
    }

    [DatabaseFact]
    public void A_line_of_text_keeps_its_text_and_its_length()
    {
        var type = _site.DataType("Umbraco.TextBox", new() { ["maxChars"] = 10 });

        Assert.Equal(10, type.ConfigurationAs<TextboxConfiguration>()!.MaxChars);
        Assert.Equal("<b>&</b>", _site.Published(type, EditorSite.Stored(type, "<b>&</b>")).GetValue());
        Assert.Equal(["Der Text ist zu lang: erlaubt sind 10 Zeichen, es sind 2 zu viel."], _site.Complaints(type, "zwölf Zeiche"));
        Assert.Equal([Missing], _site.Complaints(type, " ", required: true));
        Assert.Equal(["Die Eingabe hat nicht die erwartete Form."], _site.Complaints(type, "abc", pattern: "^[0-9]+$"));
        Assert.Empty(_site.Complaints(type, "123", required: true, pattern: "^[0-9]+$"));
    }

    [DatabaseFact]
    public void A_limit_that_is_changed_counts_at_once()
    {
        var type = _site.DataType("Umbraco.TextBox", new() { ["maxChars"] = 10 });
        Assert.Empty(_site.Complaints(type, "123456789"));

        type.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 5 };
        Assert.True(_site.Get<IDataTypeService>().UpdateAsync(type, Guid.Empty).Result.Success);

        Assert.Equal(["Der Text ist zu lang: erlaubt sind 5 Zeichen, es sind 4 zu viel."], _site.Complaints(type, "123456789"));
    }

    [DatabaseFact]
    public void A_text_of_several_lines_keeps_them()
    {
        var type = _site.DataType("Umbraco.TextArea", new() { ["maxChars"] = 5 });

        Assert.Equal("a\nb", _site.Published(type, EditorSite.Stored(type, "a\nb")).GetValue());
        Assert.Equal(["Der Text ist zu lang: erlaubt sind 5 Zeichen, es sind 1 zu viel."], _site.Complaints(type, "123456"));
        Assert.Equal([Missing], _site.Complaints(type, null, required: true));
    }

    [DatabaseFact]
    public void Markdown_is_kept_as_typed_and_read_as_html()
    {
        var type = _site.DataType("Umbraco.MarkdownEditor");
        var property = _site.Published(type, EditorSite.Stored(type, "**fett** <script>alert(1)</script>"));

        Assert.Equal("**fett** <script>alert(1)</script>", property.GetSourceValue());
        Assert.Equal("<p><strong>fett</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>", Html(property));
        Assert.Equal([Missing], _site.Complaints(type, "", required: true));
    }

    [DatabaseFact]
    public void Rich_text_is_read_as_safe_html_from_either_form_that_it_is_stored_in()
    {
        var type = _site.DataType("Umbraco.RichText");

        Assert.Equal("<p>a</p>", Html(_site.Published(type, EditorSite.Stored(type, "<p onclick=\"x()\">a</p><script>x()</script>"))));
        Assert.Equal("<p>b</p>", Html(_site.Published(_site.DataType("Umbraco.RichText"), """{"markup":"<p>b</p>","blocks":{}}""")));
        Assert.Equal([Missing], _site.Complaints(type, null, required: true));
    }

    [DatabaseFact]
    public void A_drop_down_list_offers_one_choice()
    {
        var type = _site.DataType("Umbraco.DropDown.Flexible", new(Colours) { ["multiple"] = false });

        Assert.Equal(["rot", "grün"], type.ConfigurationAs<DropDownFlexibleConfiguration>()!.Items);
        Assert.Equal("""["grün"]""", EditorSite.Stored(type, "grün"));
        Assert.Equal("grün", _site.Published(type, """["grün"]""").GetValue());
        Assert.Equal(["„blau“ steht nicht zur Auswahl."], _site.Complaints(type, """["blau"]"""));
        Assert.Equal(["Bitte wählen Sie nur einen Eintrag."], _site.Complaints(type, """["rot","grün"]"""));
        Assert.Equal([Missing], _site.Complaints(type, "[]", required: true));
        Assert.Null(EditorSite.Stored(type, Array.Empty<string>()));
    }

    [DatabaseFact]
    public void A_drop_down_list_may_offer_several_choices()
    {
        var type = _site.DataType("Umbraco.DropDown.Flexible", new(Colours) { ["multiple"] = true });

        Assert.Equal("""["rot","grün"]""", EditorSite.Stored(type, RedAndGreen));
        Assert.Equal(["rot", "grün"], (IEnumerable<string>)_site.Published(type, """["rot","grün"]""").GetValue()!);
        Assert.Empty(_site.Complaints(type, RedAndGreen));
    }

    [DatabaseFact]
    public void A_radio_list_stores_its_choice_as_text()
    {
        var type = _site.DataType("Umbraco.RadioButtonList", Colours);

        Assert.Equal("rot", EditorSite.Stored(type, "rot"));
        Assert.Equal("rot", _site.Published(type, "rot").GetValue());
        Assert.Equal(["„blau“ steht nicht zur Auswahl."], _site.Complaints(type, "blau"));
        Assert.Equal([Missing], _site.Complaints(type, null, required: true));
    }

    [DatabaseFact]
    public void A_checkbox_list_takes_several_choices()
    {
        var type = _site.DataType("Umbraco.CheckBoxList", Colours);

        Assert.Equal("""["rot","grün"]""", EditorSite.Stored(type, """["rot","grün"]"""));
        Assert.Equal(["rot"], (IEnumerable<string>)_site.Published(type, """["rot"]""").GetValue()!);
        Assert.Equal(["„blau“ steht nicht zur Auswahl.", "„gelb“ steht nicht zur Auswahl."], _site.Complaints(type, """["blau","gelb"]"""));
        Assert.Equal([Missing], _site.Complaints(type, "[]", required: true));
    }

    [DatabaseFact]
    public void Tags_are_stored_as_json_each_once()
    {
        var type = _site.DataType("Umbraco.Tags", new() { ["group"] = "default", ["storageType"] = "Json" });

        Assert.Equal("""["Antrag","Grün"]""", EditorSite.Stored(type, Words));
        Assert.Equal(["Antrag", "Grün"], (IEnumerable<string>)_site.Published(type, """["Antrag","Grün"]""").GetValue()!);
        Assert.Equal([Missing], _site.Complaints(type, "[]", required: true));
    }

    [DatabaseFact]
    public void Tags_are_stored_in_one_line_where_the_data_type_says_so()
    {
        var type = _site.DataType("Umbraco.Tags", new() { ["group"] = "default", ["storageType"] = "Csv" });

        Assert.Equal(TagsStorageType.Csv, type.ConfigurationAs<TagConfiguration>()!.StorageType);
        Assert.Equal("Antrag,Bauen", EditorSite.Stored(type, "Antrag, Bauen,antrag"));
        Assert.Equal(["Antrag", "Bauen"], (IEnumerable<string>)_site.Published(type, "Antrag,Bauen").GetValue()!);
    }

    [DatabaseFact]
    public void Yes_or_no_is_stored_as_a_number_and_a_mandatory_one_wants_the_yes()
    {
        var type = _site.DataType("Umbraco.TrueFalse");

        Assert.Equal(1, EditorSite.Stored(type, true));
        Assert.Equal(0, EditorSite.Stored(type, "false"));
        Assert.Equal(true, _site.Published(type, 1).GetValue());
        Assert.Equal([Missing], _site.Complaints(type, 0, required: true));
        Assert.Empty(_site.Complaints(type, 1, required: true));
    }

    [DatabaseFact]
    public void A_whole_number_keeps_to_its_limits()
    {
        var type = _site.DataType("Umbraco.Integer", new() { ["min"] = 1, ["max"] = 10 });

        Assert.Equal(7, EditorSite.Stored(type, "7"));
        Assert.Equal(7, _site.Published(type, 7).GetValue());
        Assert.Equal(["Die Zahl 0 ist zu klein: erlaubt ist mindestens 1."], _site.Complaints(type, 0));
        Assert.Equal(["Die Zahl 11 ist zu groß: erlaubt ist höchstens 10."], _site.Complaints(type, 11));
        Assert.Equal(["Bitte geben Sie eine ganze Zahl ein."], _site.Complaints(type, "viele"));
        Assert.Equal([Missing], _site.Complaints(type, null, required: true));
    }

    [DatabaseFact]
    public void A_decimal_number_keeps_to_its_limits()
    {
        var type = _site.DataType("Umbraco.Decimal", new() { ["min"] = 0, ["max"] = 10, ["step"] = "0.01" });

        Assert.Equal(7.25m, _site.Published(type, EditorSite.Stored(type, "7.25")).GetValue());
        Assert.Equal(["Die Zahl -1 ist zu klein: erlaubt ist mindestens 0."], _site.Complaints(type, -1m));
        Assert.Equal(["Die Zahl 10.5 ist zu groß: erlaubt ist höchstens 10."], _site.Complaints(type, 10.5m));
        Assert.Equal(["Bitte geben Sie eine Zahl ein."], _site.Complaints(type, "viel"));
    }

    [DatabaseFact]
    public void A_date_is_read_as_forms_and_as_people_write_it()
    {
        var type = _site.DataType("Umbraco.DateTime", new() { ["format"] = "YYYY-MM-DD" });
        var date = new DateTime(2026, 2, 1);

        Assert.Equal("YYYY-MM-DD", type.ConfigurationData["format"].ToString());
        Assert.Equal(date, EditorSite.Stored(type, "2026-02-01"));
        Assert.Equal(date, EditorSite.Stored(type, "01.02.2026"));
        Assert.Equal(date, _site.Published(type, date).GetValue());
        Assert.Equal(["Bitte geben Sie ein Datum an, zum Beispiel 31.12.2026."], _site.Complaints(type, "morgen"));
        Assert.Equal([Missing], _site.Complaints(type, null, required: true));
    }

    [DatabaseFact]
    public void An_address_of_a_mailbox_must_be_one()
    {
        var type = _site.DataType("Umbraco.EmailAddress");

        Assert.Equal("a@stadt.example", _site.Published(type, EditorSite.Stored(type, "a@stadt.example")).GetValue());
        foreach (var wrong in new[] { "stadt.example", "a@b@c", "a@stadt.example, b@stadt.example", "a@stadt.example\r\nBcc: x" })
        {
            Assert.Equal(["Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel digitalisierung@stadt.example."], _site.Complaints(type, wrong));
        }
    }

    [DatabaseFact]
    public void A_label_shows_what_the_program_has_stored()
    {
        var type = _site.DataType("Umbraco.Label", new() { ["umbracoDataValueType"] = "STRING" });

        Assert.Equal("nur gelesen", _site.Published(type, "nur gelesen").GetValue());
    }

    [DatabaseFact]
    public void An_editor_that_is_not_here_keeps_its_values_and_shows_them_as_text()
    {
        var configuration = new Dictionary<string, object> { ["blocks"] = "etwas" };
        var type = _site.DataType("Umbraco.BlockList", configuration);
        var property = _site.Published(type, """{"layout":{}}""");

        Assert.Equal("Umbraco.BlockList", type.EditorAlias);
        Assert.Equal("etwas", type.ConfigurationData["blocks"].ToString());
        Assert.Equal("""{"layout":{}}""", property.GetSourceValue());
        Assert.Equal("""{"layout":{}}""", property.GetValue());
    }

    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Html(IPublishedProperty property) => ((IHtmlEncodedString)property.GetValue()!).ToHtmlString()!.Trim();
}

public sealed class EditorsTestsOnSqlite() : EditorsTests(new SqliteTestDatabase());

public sealed class EditorsTestsOnPostgres() : EditorsTests(new PostgresTestDatabase());
