using System.Net;
using CoopHub.Members.Accounts;
using CoopHub.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopHub.Web.Tests.SignIn;

public sealed class ProductionTests
{
    [Fact]
    public async Task Production_refuses_to_start_with_demonstration_persons()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => MemberSite.StartInAsync("Production", ("SignIn:DemonstrationPersons", "true")));

        Assert.Contains("SignIn:DemonstrationPersons", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_cookies_are_bound_to_the_host_and_anonymous_forms_are_limited_and_nothing_else_is_open()
    {
        await using var site = await MemberSite.StartInAsync("Production", ("Site:PublicAddress", "https://coophub.example"), ("SignIn:AnonymousPostsPerMinute", "3"));
        using var visitor = site.Visit();

        using (var page = await visitor.GetAsync("/anmelden"))
        {
            var cookie = page.Headers.GetValues("Set-Cookie").Single();
            Assert.StartsWith("__Host-coophub-formular=", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        }
        using (var page = await visitor.GetAsync("/anmelden/vorfuehrung"))
        {
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 4; i++)
        {
            using var answer = await visitor.PostBareAsync("/passwort-vergessen", ("Mail", "x@y.example"));
            answers.Add(answer.StatusCode);
        }
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
        Assert.NotNull(await site.Services.GetRequiredService<FirstAdministrator>().InviteAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("ClientSecret")]
    [InlineData("Tenants")]
    [InlineData("keine-id")]
    [InlineData("höchstens")]
    [InlineData("Directories:Falsch")]
    [InlineData("Directories:gut:Authority")]
    [InlineData("Proxies")]
    public void Every_fault_in_the_settings_is_named(string fault)
    {
        var options = new SignInOptions();
        (options.Entra.ClientId, options.AnonymousPostsPerMinute) = ("app", 5);
        if (fault != "Tenants")
        {
            options.Entra.Tenants["keine-id"] = "stadt-a";
        }
        options.Entra.Roles["Chef"] = CoopHub.Members.Role.Office;
        options.Directories["Falsch"] = new DirectoryOptions();
        options.Directories["gut"] = new DirectoryOptions();
        options.Proxies.Add("kein-proxy");

        var result = new SignInOptionsCheck(new HostingEnvironment { EnvironmentName = "Production" }).Validate(null, options);

        Assert.Contains(result.Failures!, failure => failure.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void One_subscriber_is_counted_once_however_many_addresses_they_have(string address, string network) =>
        Assert.Equal(network, AnonymousLimits.Network(IPAddress.Parse(address)));
}
