using Lucene.Net.Analysis;

namespace CoopHub.Search.Index;

/// <summary>Stands where Lucene wants an analyzer: every field brings its own terms, so it is never asked.</summary>
internal sealed class NoAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        throw new NotSupportedException($"The field {fieldName} must bring its own terms.");
}
