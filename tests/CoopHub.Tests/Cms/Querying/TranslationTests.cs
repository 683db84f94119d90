using System.Linq.Expressions;
using CoopHub.Cms.Data;
using CoopHub.Cms.Nodes;
using CoopHub.Cms.Querying;
using CoopHub.Tests.Kit;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Xunit;

namespace CoopHub.Tests.Cms.Querying;

public abstract class TranslationTests : IDisposable
{
    private static readonly Translation<NodeRow> Nodes = new(new Dictionary<string, Expression<Func<NodeRow, object?>>>
    {
        [nameof(IUmbracoEntity.Id)] = row => row.Id,
        [nameof(IUmbracoEntity.Key)] = row => row.Key,
        [nameof(IUmbracoEntity.ParentId)] = row => row.ParentId,
        [nameof(IUmbracoEntity.Path)] = row => row.Path,
        [nameof(IUmbracoEntity.Trashed)] = row => row.Trashed,
    });

    private readonly TestDatabase _database;
    private readonly HubDb _db;

    protected TranslationTests(TestDatabase database)
    {
        _database = database;
        _db = database.Open();
        _db.AddRange(Node(11, -1, "-1,11"), Node(12, 11, "-1,11,12"), Node(13, 11, "-1,11,13", trashed: true), Node(110, -1, "-1,110"));
        _db.SaveChanges();
    }

    [DatabaseFact]
    public void A_member_of_the_interface_becomes_a_column() => Assert.Equal([12, 13], Found(All().Where(x => x.ParentId == 11)));

    [DatabaseFact]
    public void Every_condition_must_hold() => Assert.Equal([12], Found(All().Where(x => x.ParentId == 11).Where(x => x.Trashed == false)));

    [DatabaseFact]
    public void A_path_is_found_by_its_beginning() => Assert.Equal([12, 13], Found(All().Where(x => x.Path.StartsWith("-1,11,"))));

    [DatabaseFact]
    public void The_kernels_own_comparisons_are_understood()
    {
        var path = "-1,11";
        int[] wanted = [11, 12];
        Assert.Equal([12, 13], Found(All().Where(x => x.Path.SqlStartsWith(path + ",", TextColumnType.NVarchar))));
        Assert.Equal([13], Found(All().Where(x => x.Path.SqlEndsWith(",13", TextColumnType.NVarchar))));
        Assert.Equal([12], Found(All().Where(x => x.Path.SqlContains(",12", TextColumnType.NVarchar))));
        Assert.Equal([11], Found(All().Where(x => x.Path.SqlEquals(path, TextColumnType.NVarchar))));
        Assert.Equal([11, 12], Found(All().Where(x => wanted.SqlIn(x.Id))));
    }

    [DatabaseFact]
    public void Lists_arrays_and_wanted_or_unwanted_values_are_asked_in_the_database()
    {
        List<int> list = [11, 12];
        int[] array = [12, 13];
        Assert.Equal([11, 12], Found(All().Where(x => list.Contains(x.Id))));
        Assert.Equal([12, 13], Found(All().Where(x => array.Contains(x.Id))));
        Assert.Equal([12, 13], Found(All().WhereIn(x => x.Id, array)));
        Assert.Equal([11, 110], Found(All().WhereNotIn(x => x.Id, array)));
        Assert.Empty(Found(All().WhereIn(x => x.Id, Array.Empty<int>())));
    }

    [DatabaseFact]
    public void One_of_several_conditions_is_enough_when_any_is_asked() =>
        Assert.Equal([11, 13], Found(All().WhereAny([x => x.Id == 11, other => other.Trashed])));

    [DatabaseFact]
    public void A_condition_written_with_a_cast_is_understood() => Assert.Equal([110], Found(PathOf<IUmbracoEntity>("-1,110")));

    [DatabaseFact]
    public void A_member_without_a_column_is_refused_by_name()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Found(All().Where(x => x.CreatorId == 1)));

        Assert.Contains(nameof(IUmbracoEntity.CreatorId), refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static HubQuery<IUmbracoEntity> All() => new();

    private static IQuery<T> PathOf<T>(string path)
        where T : ITreeEntity => new HubQuery<T>().Where(x => ((ITreeEntity)x).Path == path);

    private static NodeRow Node(int id, int parentId, string path, bool trashed = false) =>
        new() { Id = id, Key = Guid.NewGuid(), ParentId = parentId, Path = path, Trashed = trashed };

    private List<int> Found<T>(IQuery<T> query) => [.. Nodes.Apply(_db.Set<NodeRow>(), query).Select(row => row.Id).OrderBy(id => id)];
}

public sealed class TranslationTestsOnSqlite() : TranslationTests(new SqliteTestDatabase());

public sealed class TranslationTestsOnPostgres() : TranslationTests(new PostgresTestDatabase());
