using System.Globalization;
using CoopHub.SearchEvaluation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CoopHub.SearchEvaluation -- FOLDER [--misses | --load [RECORDS …]]");
    return 1;
}
switch (args)
{
    case [_, "--load", .. var sizes]:
        Load.Run(QuestionSet.In(folder), sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, null))] : [1_000, 10_000, 100_000]);
        break;
    default:
        Quality.Run(QuestionSet.In(folder));
        Probes.Run(Path.Combine(folder, "probes.tsv"), args.Contains("--misses"));
        break;
}
return 0;
