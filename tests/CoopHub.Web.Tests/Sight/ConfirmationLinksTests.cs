using CoopHub.Confirmations;
using CoopHub.Web.Confirmations;
using CoopHub.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopHub.Web.Tests.Sight;

public sealed class ConfirmationLinksTests
{
    private static readonly EphemeralDataProtectionProvider s_keys = new();
    private static readonly ConfirmationLink s_link = new(Guid.NewGuid(), Guid.NewGuid(), [Guid.NewGuid(), Guid.NewGuid()]);
    private readonly Clock _clock = new();

    [Fact]
    public void A_link_says_what_it_is_for_until_it_ends()
    {
        var token = Token(Links(s_keys).AddressOf(s_link));

        _clock.Now += ConfirmationLinks.Valid - TimeSpan.FromSeconds(1);
        var read = Links(s_keys).Read(token);
        Assert.Equal((s_link.Partner, s_link.GivenBy), (read!.Partner, read.GivenBy));
        Assert.Equal(s_link.Solutions, read.Solutions);

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(Links(s_keys).Read(token));
    }

    [Fact]
    public void What_was_sealed_elsewhere_or_for_something_else_opens_nothing()
    {
        var other = s_keys.CreateProtector("CoopHub.SomethingElse").Protect(new byte[56]);

        Assert.Null(Links(s_keys).Read(Token(Links(new EphemeralDataProtectionProvider()).AddressOf(s_link))));
        Assert.Null(Links(s_keys).Read(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(other)));
    }

    [Fact]
    public void A_link_stays_short_enough_for_mail_programs()
    {
        var many = s_link with { Solutions = [.. Enumerable.Range(0, 200).Select(_ => Guid.NewGuid())] };
        var address = Links(s_keys).AddressOf(many);

        Assert.True(address.Length < 2000, $"It has {address.Length} characters.");
        Assert.Equal(many.Solutions.Take(ConfirmationLinks.MostSolutions), Links(s_keys).Read(Token(address))!.Solutions);
    }

    private ConfirmationLinks Links(IDataProtectionProvider keys) => new(keys, Options.Create(new SiteOptions { PublicAddress = "https://coophub.example" }), _clock);

    private static string Token(string address) => address[(address.LastIndexOf('/') + 1)..];

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
