using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace CoopHub.Cms.PropertyEditors;

/// <summary>Reads the configuration of an editor that offers a list into the kernel's class for it.</summary>
internal sealed class ListConfigurationEditor<TConfiguration> : ConfigurationEditor
    where TConfiguration : class, new()
{
    public override object ToConfigurationObject(IDictionary<string, object> configuration, IConfigurationEditorJsonSerializer configurationEditorJsonSerializer) =>
        configurationEditorJsonSerializer.Deserialize<TConfiguration>(configurationEditorJsonSerializer.Serialize(configuration)) ?? new TConfiguration();
}
