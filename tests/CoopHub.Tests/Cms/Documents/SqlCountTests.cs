using CoopHub.Tests.Kit;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Documents;

/// <summary>How many commands the common calls send: a number that grows with the documents shows here.</summary>
public abstract class SqlCountTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly SqlCount _sql = new();
    private readonly DocumentSite _site;
    private readonly IContent _few;
    private readonly IContent _many;

    protected SqlCountTests(TestDatabase database)
    {
        _database = database;
        _site = new DocumentSite(database, own: ServiceDescriptor.Singleton<IInterceptor>(_sql)).WithPages();
        _few = Family(10);
        _many = Family(50);
    }

    /// <summary>What a save may cost, with its lock and its line in the change log.</summary>
    protected abstract int MostForASave { get; }

    /// <summary>What a publication may cost.</summary>
    protected abstract int MostForAPublication { get; }

    [DatabaseFact]
    public void A_document_by_its_key_costs_two_commands() => Costs(2, () => _site.Documents.GetById(_few.Key));

    [DatabaseFact]
    public void A_page_of_children_costs_three_commands_for_ten_and_for_fifty()
    {
        Costs(3, () => Assert.Equal(10, _site.Documents.GetPagedChildren(_few.Id, 0, 100, out _, null, null, Ordering.By("sortOrder")).Count()));
        Costs(3, () => Assert.Equal(50, _site.Documents.GetPagedChildren(_many.Id, 0, 100, out _, null, null, Ordering.By("sortOrder")).Count()));
    }

    [DatabaseFact]
    public void Descendants_cost_the_same_for_ten_and_for_fifty() => Same(parent => _site.Documents.GetPagedDescendants(parent.Id, 0, 100, out _).Count());

    [DatabaseFact]
    public void Documents_by_their_keys_cost_two_commands_for_ten_and_for_fifty()
    {
        var (few, many) = (KeysBelow(_few), KeysBelow(_many));
        Costs(2, () => Assert.Equal(10, _site.Documents.GetByIds(few).Count()));
        Costs(2, () => Assert.Equal(50, _site.Documents.GetByIds(many).Count()));
    }

    [DatabaseFact]
    public void All_documents_of_a_type_cost_three_commands()
    {
        var type = _site.Types.Get("page")!.Id;
        Costs(3, () => Assert.Equal(62, _site.Documents.GetPagedOfTypes([type], 0, 100, out _, null, null).Count()));
    }

    [DatabaseFact]
    public void The_versions_of_a_document_cost_three_commands_however_many_there_are()
    {
        var page = _site.PublishedPage("Seite");
        Costs(3, () => Assert.Equal(2, _site.Documents.GetVersions(page.Id).Count()));
        for (var version = 0; version < 5; version++)
        {
            _site.Documents.Publish(page, ["*"]);
        }
        Costs(3, () => Assert.True(_site.Documents.GetVersions(page.Id).Count() > 2));
    }

    [DatabaseFact]
    public void Entities_below_a_document_cost_the_same_for_ten_and_for_fifty()
    {
        var entities = _site.Services.GetRequiredService<IEntityService>();
        Same(parent => entities.GetChildren(parent.Id, UmbracoObjectTypes.Document).Count());
    }

    [DatabaseFact]
    public void A_save_and_a_publication_cost_few_commands_wherever_the_document_lies()
    {
        foreach (var parent in new[] { _few, _many })
        {
            var page = _site.Page("Seite", "eins", parent.Id);
            page.SetValue("summary", "zwei");
            AtMost(MostForASave, () => Assert.True(_site.Documents.Save(page).Success));
            AtMost(MostForAPublication, () => Assert.True(_site.Documents.Publish(page, ["*"]).Success));
        }
    }

    public void Dispose()
    {
        _site.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private IContent Family(int children)
    {
        var parent = _site.PublishedPage($"{children} Kinder");
        for (var child = 0; child < children; child++)
        {
            _site.Page($"Kind {child}", "Text", parent.Id);
        }
        return parent;
    }

    private Guid[] KeysBelow(IContent parent) => [.. _site.Documents.GetPagedChildren(parent.Id, 0, 100, out _, null, null, Ordering.By("sortOrder")).Select(child => child.Key)];

    private void Same(Func<IContent, int> read)
    {
        read(_few);
        var few = _sql.Of(() => Assert.Equal(10, read(_few)));
        var many = _sql.Of(() => Assert.Equal(50, read(_many)));
        Assert.Equal(few.Count, many.Count);
    }

    private void Costs(int commands, Action read)
    {
        var sent = _sql.Of(read);
        Assert.True(sent.Count == commands, $"{sent.Count} commands instead of {commands}:\n{string.Join("\n--\n", sent)}");
    }

    private void AtMost(int commands, Action write)
    {
        var sent = _sql.Of(write);
        Assert.True(sent.Count <= commands, $"{sent.Count} commands instead of {commands} at most:\n{string.Join("\n--\n", sent)}");
    }
}

public sealed class SqlCountTestsOnSqlite() : SqlCountTests(new SqliteTestDatabase())
{
    protected override int MostForASave => 8;

    protected override int MostForAPublication => 16;
}

public sealed class SqlCountTestsOnPostgres() : SqlCountTests(new PostgresTestDatabase())
{
    protected override int MostForASave => 9;

    protected override int MostForAPublication => 16;
}
