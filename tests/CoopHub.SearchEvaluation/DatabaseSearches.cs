using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoopHub.SearchEvaluation;

/// <summary>SQLite's FTS5 with any of the words, ranked by its bm25.</summary>
internal sealed class SqliteSearch : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteSearch(QuestionSet set)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')");
        using var transaction = _connection.BeginTransaction();
        using var insert = new SqliteCommand("INSERT INTO texts(id, text) VALUES ($id, $text)", _connection, transaction);
        var (id, text) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$text", SqliteType.Text));
        foreach (var document in set.Documents)
        {
            (id.Value, text.Value) = (document.Id, document.Title + "\n" + document.Body);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    public IReadOnlyList<string> Search(string question)
    {
        using var select = new SqliteCommand("SELECT id FROM texts WHERE texts MATCH $words ORDER BY bm25(texts) LIMIT 100", _connection);
        select.Parameters.AddWithValue("$words", string.Join(" OR ", QuestionWords.Of(question).Select(word => $"\"{word}\"")));
        using var reader = select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>PostgreSQL's full-text search in its German configuration with any of the words, ranked by ts_rank.</summary>
internal sealed class PostgresSearch : IDisposable
{
    private readonly NpgsqlConnection _connection;

    public PostgresSearch(QuestionSet set, string connectionString)
    {
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        Execute("CREATE TEMP TABLE texts (id text, words tsvector)");
        foreach (var batch in set.Documents.Chunk(200))
        {
            using var insert = new NpgsqlCommand("INSERT INTO texts SELECT id, to_tsvector('german', body) FROM unnest(@ids, @bodies) AS t(id, body)", _connection);
            insert.Parameters.AddWithValue("ids", batch.Select(document => document.Id).ToArray());
            insert.Parameters.AddWithValue("bodies", batch.Select(document => document.Title + "\n" + document.Body).ToArray());
            insert.ExecuteNonQuery();
        }
        Execute("CREATE INDEX ON texts USING gin (words)");
        Execute("ANALYZE texts");
    }

    public IReadOnlyList<string> Search(string question)
    {
        using var select = new NpgsqlCommand("SELECT id FROM texts, to_tsquery('german', @words) AS asked WHERE words @@ asked ORDER BY ts_rank(words, asked, 1) DESC LIMIT 100", _connection);
        select.Parameters.AddWithValue("words", string.Join(" | ", QuestionWords.Of(question).Select(word => $"'{word}'")));
        using var reader = select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>The words of a question, for engines that want them one by one.</summary>
internal static class QuestionWords
{
    public static IEnumerable<string> Of(string question) =>
        new string([.. question.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
}
