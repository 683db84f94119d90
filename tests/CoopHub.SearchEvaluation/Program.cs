using System.Globalization;
using CoopHub.SearchEvaluation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CoopHub.SearchEvaluation -- FOLDER [--misses]");
    return 1;
}
Quality.Run(QuestionSet.In(folder));
Probes.Run(Path.Combine(folder, "probes.tsv"), args.Contains("--misses"));
return 0;
