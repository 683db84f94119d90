using CoopHub.Attachments.Files;
using Xunit;

namespace CoopHub.Tests.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Leitfaden Größe.pdf", "Leitfaden Größe.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\Meyer\Vertrag.docx", "Vertrag.docx")]
    [InlineData("a/..\\b.pdf", "b.pdf")]
    [InlineData("a\0b\r\nSet-Cookie: x.pdf", "a b Set-Cookie- x.pdf")]
    [InlineData("Rechnung\u202Efdp.png", "Rechnungfdp.png")]
    [InlineData("unsicht\u200Bbar\uFEFF.pdf", "unsichtbar.pdf")]
    [InlineData("Gro\u0308ße.pdf", "Größe.pdf")]
    [InlineData("  .versteckt.pdf . ", "versteckt.pdf")]
    [InlineData("was?*<>|\":.pdf", "was-------.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1.bericht.pdf", "_LPT1.bericht.pdf")]
    [InlineData("COM².pdf", "_COM².pdf")]
    [InlineData("halb\uD83D.pdf", "halb.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script-.pdf")]
    public void A_name_becomes_one_that_every_system_can_take(string given, string clean) => Assert.Equal(clean, FileName.Clean(given));

    [Fact]
    public void A_long_name_is_shortened_before_its_ending()
    {
        var clean = FileName.Clean(new string('ä', 400) + ".pdf");

        Assert.Equal(new string('ä', 116) + ".pdf", clean);
        Assert.Equal(120, FileName.Clean(string.Concat(Enumerable.Repeat("😀", 100)) + ".pdf").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".pdf")]
    [InlineData("ordner/")]
    [InlineData("ohne")]
    [InlineData("\u202E\u200B.pdf")]
    public void A_name_of_which_nothing_is_left_is_refused(string given) => Assert.Throws<FileRefusedException>(() => FileName.Clean(given));
}
