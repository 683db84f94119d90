using CoopHub.Search.Words;
using Xunit;

namespace CoopHub.Tests.Search;

public sealed class WordsTests
{
    private static readonly GermanWords s_words = new(Vocabulary.Seed);

    [Theory]
    [InlineData("Bürger:innen")]
    [InlineData("Bürger*innen")]
    [InlineData("Bürger_innen")]
    [InlineData("Bürger/-innen")]
    [InlineData("Bürger(innen)")]
    [InlineData("BürgerInnen")]
    [InlineData("Bürgerinnen")]
    [InlineData("Bürgerin")]
    [InlineData("BUERGER")]
    public void Every_way_to_write_a_citizen_is_one_word(string written) => Assert.Equal(Stem("Bürger"), Stem(written));

    [Theory]
    [InlineData("E-Akte", "eAkte")]
    [InlineData("e-Akte", "EAkte")]
    [InlineData("OpenR@thaus", "OpenRathaus")]
    [InlineData("DS-GVO", "DSGVO")]
    [InlineData("i-Kfz", "iKFZ")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Größe", "Groesse")]
    [InlineData("Bäume", "Baum")]
    [InlineData("Geräte", "Gerät")]
    [InlineData("TVöD", "TVÖD")]
    public void Spellings_of_one_word_meet(string one, string other) => Assert.Equal(Stem(one), Stem(other));

    [Theory]
    [InlineData("Wohngeldantrag", "Wohngeld", "Antrag")]
    [InlineData("Unterhaltsvorschuss", "Unterhalt", "Vorschuss")]
    [InlineData("Hundesteueranmeldung", "Hund", "Steuer", "Anmeldung")]
    [InlineData("Kfz-Zulassung", "Kfz", "Zulassung")]
    [InlineData("Ärzt:innenmangel", "Arzt", "Mangel")]
    [InlineData("Bewohnerparkausweise", "Bewohner", "Park", "Ausweis")]
    [InlineData("Kindergartenplatz", "Kindergarten", "Platz")]
    public void A_compound_is_found_under_its_parts(string compound, params string[] parts) =>
        Assert.Superset(parts.Select(Stem).ToHashSet(), Parts(compound).ToHashSet());

    [Theory]
    [InlineData("diskutiert")]
    [InlineData("Organisation")]
    [InlineData("Beteiligung")]
    [InlineData("Information")]
    [InlineData("Universität")]
    [InlineData("Verantwortung")]
    [InlineData("Unterstützung")]
    [InlineData("Interesse")]
    [InlineData("Zuständigkeit")]
    public void What_is_no_compound_stays_whole(string word) => Assert.Empty(Parts(word));

    [Fact]
    public void The_sign_in_a_mail_address_is_no_letter() =>
        Assert.Equal(["max", "stadt", "de"], WordScanner.Scan("max@stadt.de").Select(word => word.Joined));

    [Theory]
    [InlineData("und/oder", "und", "oder")]
    [InlineData("Beginn: in Kürze", "Beginn", "in", "Kürze")]
    [InlineData("jede:r", "jede")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    public void Marks_between_words_are_told_from_marks_within(string text, params string[] words) =>
        Assert.Equal(words, WordScanner.Scan(text).Select(word => word.Joined));

    [Fact]
    public void A_wall_of_letters_is_cut_into_words_of_bounded_length() =>
        Assert.All(WordScanner.Scan(new string('x', 10_000)), word => Assert.True(word.Raw.Length <= WordScanner.LongestWord));

    [Fact]
    public void A_vocabulary_comes_back_as_it_was_saved()
    {
        var file = Path.GetTempFileName();
        try
        {
            Vocabulary.Learn(["Der Zaubertrank", "Ein Zaubertrank"]).Save(file);
            var loaded = Vocabulary.Load(file);
            Assert.True(loaded.IsNoun("zaubertrank"));
            Assert.Equal(Vocabulary.Seed.Count + 1, loaded.Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Stem(string word) => Forms(word).Whole.Stem;

    private static IEnumerable<string> Parts(string word) => Forms(word).Parts.Select(part => part.Stem);

    private static WordForms Forms(string word) => s_words.Of(Assert.Single(WordScanner.Scan(word)));
}
