using CoopHub.Members.Accounts;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopHub.Tests.Members;

public sealed class PasswordRulesTests : IDisposable
{
    private readonly string _list = Path.GetTempFileName();

    public PasswordRulesTests() => File.WriteAllText(_list, "passwort1234\n\nmeinhundheisstrex\n");

    [Theory]
    [InlineData("kurz", "mindestens 12")]
    [InlineData("aaaaaaaaaaaab", "wenigen verschiedenen")]
    [InlineData("MeinHundHeisstRex", "bekannt gewordener")]
    [InlineData("ich-bin-v.nachname", "Ihren Namen")]
    public void A_weak_password_is_refused_with_the_reason(string password, string reason) =>
        Assert.Contains(reason, Refusal(password), StringComparison.Ordinal);

    [Fact]
    public void A_password_of_128_characters_may_be_used_and_one_more_may_not()
    {
        var long128 = string.Concat(Enumerable.Repeat("Vier Wörter. ", 10))[..128];

        Assert.Null(Refusal(long128));
        Assert.Contains("höchstens 128", Refusal(long128 + "x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nur kleine buchstaben")]
    [InlineData("739105482664")]
    public void No_kind_of_character_is_asked_for(string password) => Assert.Null(Refusal(password));

    [Fact]
    public void A_list_that_is_not_there_stops_the_start_by_its_name()
    {
        var check = new AccountOptionsCheck().Validate(null, new AccountOptions { KnownPasswordsFile = _list + ".weg" });

        Assert.Contains("Accounts:KnownPasswordsFile", check.FailureMessage, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_list);

    private string? Refusal(string password) =>
        new PasswordRules(Options.Create(new AccountOptions { KnownPasswordsFile = _list })).Refusal(new MemberRow { Name = "V. Nachname", Mail = "v.nachname@stadt-a.example" }, password);
}
