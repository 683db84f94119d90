using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoopHub.Search.Words;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoopHub.Search.Index;

/// <summary>Turns a record into a document of the index, and back into what a hit shows.</summary>
internal static class RecordDocument
{
    /// <summary>Between the parts of a term that holds several.</summary>
    public const char Separator = '\u001F';

    private static readonly FieldType s_forms = Terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType s_counted = Terms(IndexOptions.DOCS_AND_FREQS);

    // Kept here only, never sent as HTML: umlauts need not be escaped.
    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static Term KeyOf(Guid key) => new(IndexFields.Key, key.ToString("N"));

    public static Document Of(FindableRecord record, GermanWords words)
    {
        var document = new Document { new StringField(IndexFields.Key, record.Key.ToString("N"), Field.Store.NO) };
        AddTexts(document, record, words);
        AddSuggestions(document, record);
        foreach (var token in record.Visibility)
        {
            document.Add(new StringField(IndexFields.Visibility, token, Field.Store.NO));
        }
        if (record.Archived)
        {
            document.Add(new StringField(IndexFields.Archived, "1", Field.Store.NO));
        }
        foreach (var (facet, value) in FacetsOf(record))
        {
            document.Add(new SortedSetDocValuesField(IndexFields.Facets, new BytesRef(facet + Separator + value)));
        }
        document.Add(new NumericDocValuesField(IndexFields.ChangedAt, record.ChangedAt.Ticks));
        document.Add(new NumericDocValuesField(IndexFields.ConfirmedOn, record.ConfirmedOn?.DayNumber ?? 0));
        AddStored(document, record);
        return document;
    }

    /// <summary>The record as it was indexed; body and attachments are left out unless asked for.</summary>
    public static FindableRecord Read(Document document, bool texts)
    {
        var record = JsonSerializer.Deserialize<FindableRecord>(Bytes(document.GetBinaryValue(IndexFields.Stored)))!;
        return !texts ? record : record with
        {
            Body = document.GetField(IndexFields.StoredBody)?.GetStringValue(CultureInfo.InvariantCulture) ?? "",
            Attachments = document.GetField(IndexFields.StoredAttachments)?.GetStringValue(CultureInfo.InvariantCulture) is { } attachments ? JsonSerializer.Deserialize<List<FindableAttachment>>(attachments)! : [],
        };
    }

    private static ReadOnlySpan<byte> Bytes(BytesRef stored) => stored.Bytes.AsSpan(stored.Offset, stored.Length);

    private static void AddTexts(Document document, FindableRecord record, GermanWords words)
    {
        var all = new RecordTerms(words).Add(record.Title);
        var title = new RecordTerms(words).Add(record.Title);
        var lead = new RecordTerms(words);
        foreach (var text in record.Tags.Concat(record.Names.Select(name => name.Text)).Prepend(record.Summary).Where(text => text.Length > 0))
        {
            all.Add(text);
            lead.Add(text);
        }
        all.Add(record.Body);
        document.Add(new Field(IndexFields.All, new TermStream(all.Forms), s_forms));
        document.Add(new Field(IndexFields.Exact, new TermStream(all.Exact), s_forms));
        document.Add(new Field(IndexFields.Grams, new GramStream(all.Folded), s_counted));
        document.Add(new Field(IndexFields.Title, new TermStream(title.Forms), s_counted));
        if (lead.Forms.Count > 0)
        {
            document.Add(new Field(IndexFields.Lead, new TermStream(lead.Forms), s_counted));
        }
        if (record.Attachments.Count > 0)
        {
            var attached = new RecordTerms(words);
            foreach (var (name, text) in record.Attachments)
            {
                attached.Add(name).Add(text);
            }
            document.Add(new Field(IndexFields.Attachment, new TermStream(attached.Forms), s_counted));
        }
    }

    private static void AddSuggestions(Document document, FindableRecord record)
    {
        foreach (var word in WordStarts(record.Title))
        {
            document.Add(new StringField(IndexFields.TitleWord, word, Field.Store.NO));
        }
        foreach (var name in record.Names)
        {
            foreach (var word in WordStarts(name.Text))
            {
                document.Add(new StringField(IndexFields.NameWord, string.Join(Separator, word, name.Text, name.Kind), Field.Store.NO));
            }
        }
    }

    /// <summary>What somebody may begin to type to get at a text: each of its words and of their pieces.</summary>
    public static IEnumerable<string> WordStarts(string text) => WordScanner.Scan(text)
        .SelectMany(word => word.Pieces.Append(word.Joined))
        .Select(GermanFolding.Fold)
        .Where(word => word.Length > 0)
        .Distinct();

    private static IEnumerable<(string Facet, string Value)> FacetsOf(FindableRecord record)
    {
        yield return (SearchFacets.Kind, record.Kind);
        foreach (var (facet, value) in record.Facets.Distinct().Where(facet => facet.Value.Length > 0))
        {
            yield return (facet, value);
        }
        foreach (var tag in record.Tags.Distinct())
        {
            yield return (SearchFacets.Tag, tag);
        }
    }

    private static void AddStored(Document document, FindableRecord record)
    {
        var shown = record with { Body = "", Attachments = [] };
        document.Add(new StoredField(IndexFields.Stored, JsonSerializer.SerializeToUtf8Bytes(shown, s_json)));
        document.Add(new StoredField(IndexFields.StoredBody, record.Body));
        if (record.Attachments.Count > 0)
        {
            document.Add(new StoredField(IndexFields.StoredAttachments, JsonSerializer.Serialize(record.Attachments, s_json)));
        }
    }

    private static FieldType Terms(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
