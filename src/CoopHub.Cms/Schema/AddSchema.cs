using CoopHub.Cms.DataTypes;
using CoopHub.Cms.DocumentTypes;
using CoopHub.Cms.Languages;
using CoopHub.Cms.Scoping;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace CoopHub.Cms.Schema;

internal static class SchemaServices
{
    /// <summary>Document types, data types and languages from files, and back into them.</summary>
    public static IServiceCollection AddSchema(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SchemaOptions>()
            .Bind(configuration.GetSection(SchemaOptions.Section))
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Schema:Folder fehlt: Geben Sie den Ordner mit den uSync-Dateien an.")
            .ValidateOnStart();
        services.AddSingleton<FiledTypes>();
        services.AddSingleton<BuiltInsLaid>();
        services.AddSingleton<HeldData>();
        services.AddSingleton<DataTypeFiles>();
        services.AddSingleton<DocumentTypeReading>();
        services.AddSingleton<DocumentTypeLosses>();
        services.AddSingleton<LanguageImport>();
        services.AddSingleton<DataTypeImport>();
        services.AddSingleton<DocumentTypeImport>();
        services.AddSingleton<SchemaSteps>();
        services.AddSingleton(provider => new SchemaImport(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<IKeyValueService>(),
            provider.GetRequiredService<SchemaSteps>(),
            provider.GetRequiredService<IOptions<SchemaOptions>>(),
            provider.GetRequiredService<ILogger<SchemaImport>>()));
        services.AddSingleton(provider => new SchemaExport(
            provider.GetRequiredService<HubScopeProvider>(),
            provider.GetRequiredService<LanguageRepository>(),
            provider.GetRequiredService<DataTypeRepository>(),
            provider.GetRequiredService<DocumentTypeRepository>(),
            provider.GetRequiredService<DataTypeFiles>(),
            provider.GetRequiredService<FiledTypes>(),
            provider.GetRequiredService<BuiltInsLaid>(),
            provider.GetRequiredService<IShortStringHelper>()));
        return services;
    }
}
