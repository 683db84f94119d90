using System.Data.Common;
using CoopHub.Cms.Schema;
using CoopHub.Database;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.Hosting;

/// <summary>Tells what an operator can put right from what only a programmer can: the first gets one sentence, the second a stack trace.</summary>
internal static class OperatorFault
{
    /// <summary>The sentence for an operator, or null if the fault is none of theirs.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        DatabaseRefusedException or SchemaRefusedException => fault.Message,
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            string.Join(Environment.NewLine, many.InnerExceptions.Select(Explain)),
        IOException { InnerException: AddressInUseException } => "Die Adresse ist schon vergeben. Beenden Sie das andere Programm oder wählen Sie in Urls eine andere. " + fault.Message,
        DbException => "Die Datenbank ist nicht zu erreichen. Prüfen Sie Database:ConnectionString. " + fault.Message,
        IOException or UnauthorizedAccessException => fault.Message,
        _ => null,
    };
}
