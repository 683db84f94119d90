using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Xunit;

namespace CoopHub.Web.Tests.Writing;

/// <summary>The endpoints behind the editor, over HTTP.</summary>
public sealed class WritingEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClientHandler _browser = new() { AllowAutoRedirect = false };
    private WritingSite _site = null!;
    private HttpClient _client = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _site = await WritingSite.StartAsync();
        _client = new HttpClient(_browser) { BaseAddress = new Uri(_site.Address) };
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync("/schreiben"));
        _token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _browser.Dispose();
    }

    [Fact]
    public async Task The_preview_is_the_page_as_it_will_be_and_nothing_in_it_acts()
    {
        using var answer = await Preview("# Titel\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> ![Bild](/anlagen/1) ![Zähler](https://fremd.beispiel/x.gif)");
        var html = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Titel", html.QuerySelector("h2")!.TextContent);
        Assert.Equal(2, html.QuerySelectorAll("td").Length);
        Assert.Equal("/anlagen/1", Assert.Single(html.QuerySelectorAll("img")).GetAttribute("src"));
        Assert.Contains("Zähler", html.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(html.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_preview_without_the_form_s_token_or_without_signing_in_is_refused()
    {
        var token = _token;
        _token = "";
        using var forged = await Preview("x");
        _token = token;
        _browser.CookieContainer.Add(new Cookie(WritingSite.SignedOut, "1", "/", "127.0.0.1"));
        using var signedOut = await Preview("x");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("abgelaufen", (await forged.Content.ReadFromJsonAsync<ProblemDetails>())!.Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
    }

    [Fact]
    public async Task A_file_is_sent_so_that_nothing_in_it_can_act()
    {
        var url = await Upload("Straße <1>.pdf", SmallFiles.Pdf);
        using var answer = await _client.GetAsync(url);

        Assert.Equal(SmallFiles.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Straße -1-.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Part_of_a_file_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await Upload("a.pdf", SmallFiles.Pdf)) { Headers = { Range = new RangeHeaderValue(1, 3) } };
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("PDF", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_reader_s_copy_is_good_only_as_long_as_the_reader_may_see_the_record()
    {
        var url = await Upload("a.pdf", SmallFiles.Pdf);
        using var first = await _client.GetAsync(url);
        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var answer = await _client.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        _site.Readable = false;
        Assert.Equal(HttpStatusCode.NotFound, await Again());
    }

    [Fact]
    public async Task Nobody_adds_files_to_a_record_that_is_not_theirs()
    {
        using var foreign = await Send("a.pdf", SmallFiles.Pdf, "", $"/anlagen?datensatz={Guid.NewGuid()}");
        _site.Writable = false;
        using var own = await Send("a.pdf", SmallFiles.Pdf);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, own.StatusCode));
    }

    [Fact]
    public async Task A_refused_file_is_told_why()
    {
        using var answer = await Send("bild.png", SmallFiles.Pdf, "Ein Bild");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ist dem Inhalt nach nicht ein PNG-Bild", (await answer.Content.ReadFromJsonAsync<ProblemDetails>())!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_found()
    {
        using var answer = await _client.GetAsync($"/anlagen/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Preview(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/schreiben/vorschau") { Content = new FormUrlEncodedContent([new("text", text)]), Headers = { { "RequestVerificationToken", _token } } };
        return await _client.SendAsync(request);
    }

    private async Task<string> Upload(string name, byte[] content)
    {
        using var answer = await Send(name, content);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Kept>())!.Url;
    }

    private async Task<HttpResponseMessage> Send(string name, byte[] content, string alt = "", string? address = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(alt), "alt" }, { new ByteArrayContent(content), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address ?? _site.Field.UploadUrl) { Content = form, Headers = { { "RequestVerificationToken", _token } } };
        return await _client.SendAsync(request);
    }

    private sealed record Kept(string Url);
}
