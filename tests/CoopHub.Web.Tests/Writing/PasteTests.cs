using AngleSharp.Html.Parser;
using CoopHub.Cms.PropertyEditors;
using Microsoft.Playwright;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>What becomes of a clipboard's HTML, in a real browser. The folder <c>Clipboard</c> holds what programs put there.</summary>
public sealed class PasteTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Convert = "async htmls => { const { toMarkdown } = await import('/js/paste.js'); return htmls.map(toMarkdown); }";
    private EditorHost? _host;
    private IPage? _page;

    public async Task InitializeAsync()
    {
        _host = await EditorHost.StartAsync();
        if (BrowserFactAttribute.Chromium is not null)
        {
            _page = await browser.OpenAsync(_host.Address + "/leer");
        }
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [BrowserFact]
    public async Task What_each_program_copies_becomes_the_Markdown_that_stands_beside_it()
    {
        foreach (var html in Directory.EnumerateFiles(Path.Combine(EditorHost.Folder(), "Clipboard"), "*.html").Order())
        {
            var expected = await File.ReadAllTextAsync(Path.ChangeExtension(html, ".md"));
            var markdown = Assert.Single(await ToMarkdown(await File.ReadAllTextAsync(html)));
            Assert.Equal(Path.GetFileName(html) + "\n" + expected, Path.GetFileName(html) + "\n" + markdown + "\n");
        }
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task Scripts_and_pictures_on_the_clipboard_do_nothing()
    {
        List<string> asked = [];
        _page!.Request += (_, request) => asked.Add(request.Url);

        var markdown = await ToMarkdown("<img src=/zaehler onerror=\"document.title='x'\"><script>document.title='x'</script><svg onload=\"document.title='x'\"/><iframe src=/rahmen></iframe>Text");

        Assert.Equal(["Text"], markdown);
        Assert.Equal("Leer", await _page.TitleAsync());
        Assert.DoesNotContain(asked, url => url.EndsWith("/zaehler", StringComparison.Ordinal) || url.EndsWith("/rahmen", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Whatever_is_copied_no_word_of_it_is_lost_on_the_page()
    {
        var texts = Enumerable.Range(1, 400).Select(seed => new ChanceClipboard(seed)).ToList();
        var markdown = await ToMarkdown([.. texts.Select(text => text.Html)]);

        var safe = new SafeMarkdown(new SafeHtml());
        foreach (var (text, written) in texts.Zip(markdown))
        {
            var shown = new HtmlParser().ParseDocument(safe.ToHtml(written)).Body!.TextContent;
            foreach (var word in text.Words)
            {
                Assert.True(shown.Contains(word, StringComparison.Ordinal), $"'{word}' is lost.\n--- HTML\n{text.Html}\n--- Markdown\n{written}\n--- Text\n{shown}");
            }
        }
    }

    [BrowserFact]
    public async Task Emphasis_survives_where_programs_split_words_into_pieces()
    {
        var safe = new SafeMarkdown(new SafeHtml());
        (string Html, string Shown)[] cases =
        [
            ("<b>Fett</b><b>druck</b>", "<p><strong>Fettdruck</strong></p>"),
            ("a<b> fett </b>z", "<p>a <strong>fett</strong> z</p>"),
            ("<b>fett</b><i>kursiv</i>", "<p><strong>fett</strong>kursiv</p>"),
            ("<b>fett <i>beides</i></b> <i>kursiv</i>", "<p><strong>fett</strong> <em><strong>beides</strong></em> <em>kursiv</em></p>"),
            ("vor<b>„Zitat“</b>nach", "<p>vor„<strong>Zitat</strong>“nach</p>"),
            ("<b><a href='https://a.de'>Link</a></b>", "<p><a href=\"https://a.de\" rel=\"noopener nofollow ugc\"><strong>Link</strong></a></p>"),
        ];
        var markdown = await ToMarkdown([.. cases.Select(one => one.Html)]);
        Assert.Equal(cases.Select(one => one.Shown), markdown.Select(text => safe.ToHtml(text).Trim()));
    }

    private Task<string[]> ToMarkdown(params string[] htmls) => _page!.EvaluateAsync<string[]>(Convert, htmls);
}
