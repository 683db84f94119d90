using CoopHub.Cms.Data;
using CoopHub.Database;
using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopHub.Tests.Database;

public sealed class DatabaseOptionsTests
{
    [Fact]
    public void Without_settings_the_database_is_a_file_below_the_working_directory() =>
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "App_Data", "coophub.db"), SqliteFile.From(new DatabaseOptions()).Path);

    [Fact]
    public void PostgreSQL_without_a_connection_string_is_refused_by_the_name_of_the_setting()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "PostgreSql")]).Build();
        using var services = new ServiceCollection().AddLogging().AddHubDatabase(configuration).BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<Func<HubDb>>());

        Assert.Contains("Database:ConnectionString", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("mmap_size", "0")]
    [InlineData("busy_timeout", "5000")]
    public void Every_connection_to_the_file_is_set_up_for_safety(string setting, string expected)
    {
        using var database = new SqliteTestDatabase();
        using var db = database.Open();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(expected, Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
    }
}
