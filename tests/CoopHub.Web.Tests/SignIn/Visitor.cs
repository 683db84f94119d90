using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CoopHub.Web.Tests.SignIn;

/// <summary>A browser without a screen: keeps cookies, follows no redirect, and fills in forms with the token that the page gave.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };
    private readonly HttpClient _client;

    public Visitor(string address) => _client = new HttpClient(_handler) { BaseAddress = new Uri(address) };

    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends a form of the page at the same address, without its query.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(path.Split('?')[0]);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return await PostBareAsync(path, token is null ? fields : [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends fields and nothing else.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
