using System.Xml.Linq;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace CoopHub.Cms.Schema;

/// <summary>
/// The data types that every Umbraco site has under fixed keys, so that files refer to them without bringing them along.
/// One is laid when a property names it and no file describes it, with as much configuration as its values depend on.
/// Source of keys and names: a fresh Umbraco 17.
/// </summary>
internal static class BuiltInDataTypes
{
    private static readonly IReadOnlyList<(string Key, string Name, string Editor, string Config)> All =
    [
        ("0cc0eba1-9960-42c9-bf9b-60e150b429ae", "Textstring", Editors.TextBox, "{}"),
        ("c6bac0dd-4ab9-45b1-8e30-e4b619ee5da3", "Textarea", Editors.TextArea, "{}"),
        ("ca90c950-0aff-4e72-b976-a30b1ac57dad", "Richtext editor", Editors.RichText, "{}"),
        ("2e6d3631-066e-44b8-aec4-96f09099b2b5", "Numeric", Editors.Integer, "{}"),
        ("92897bc6-a5f3-4ffe-ae27-f2e7e33dda49", "True/false", Editors.Boolean, "{}"),
        ("fbaf13a8-4036-41f2-93a3-974f678c312a", "Checkbox list", Editors.CheckBoxList, "{}"),
        ("0b6a45e7-44ba-430d-9da5-4e46060b9e03", "Dropdown", Editors.DropDownListFlexible, """{"multiple":false}"""),
        ("f38f0ac7-1d27-439c-9f3f-089cd8825a53", "Dropdown multiple", Editors.DropDownListFlexible, """{"multiple":true}"""),
        ("bb5f57c9-ce2b-4bb9-b697-4caca783a805", "Radiobox", Editors.RadioButtonList, "{}"),
        ("b6b73142-b9c1-4bf8-a16d-e1c23320b549", "Tags", Editors.Tags, """{"group":"default","storageType":"Json"}"""),
        ("5046194e-4237-453c-a547-15db3a07c4e1", "Date Picker", Editors.DateTime, """{"format":"YYYY-MM-DD"}"""),
        ("e4d66c0f-b935-4200-81f0-025f7256b89a", "Date Picker with time", Editors.DateTime, """{"format":"YYYY-MM-DD HH:mm:ss"}"""),
        ("88e8a052-30ee-4d44-a507-59f2cdfc769c", "Date Time Picker (with time zone)", Editors.DateTimeWithTimeZone, "{}"),
        ("0225af17-b302-49cb-9176-b9f35cab9c17", "Approved Color", Editors.ColorPicker, "{}"),
        ("fd1e0da5-5606-4862-b679-5d0cf3a52a59", "Content Picker", Editors.ContentPicker, "{}"),
        ("1ea2e01f-ebd8-4ce1-8d71-6b1149e63548", "Member Picker", Editors.MemberPicker, "{}"),
        ("4309a3ea-0d78-4329-a06c-c80b036af19a", "Media Picker", Editors.MediaPicker3, "{}"),
        ("1b661f40-2242-4b44-b9cb-3990ee2b13c0", "Multiple Media Picker", Editors.MediaPicker3, """{"multiple":true}"""),
        ("ad9f0cf2-bda2-45d5-9ea1-a63cfc873fd3", "Image Media Picker", Editors.MediaPicker3, "{}"),
        ("0e63d883-b62b-4799-88c3-157f82e83ecc", "Multiple Image Media Picker", Editors.MediaPicker3, """{"multiple":true}"""),
        ("b4e3535a-1753-47e2-8568-602cf8cfee6f", "Multi URL Picker", Editors.MultiUrlPicker, "{}"),
        ("1df9f033-e6d4-451f-b8d2-e0cbc50a836f", "Image Cropper", Editors.ImageCropper, "{}"),
        ("84c6b441-31df-4ffe-b67e-67d5bc3ae65a", "Upload File", Editors.UploadField, "{}"),
        ("215cb418-2153-4429-9aef-8c0f0041191b", "Upload Vector Graphics", Editors.UploadField, """{"fileExtensions":["svg"]}"""),
        ("f0bc4bfb-b499-40d6-ba86-058885a5178c", "Label (string)", Editors.Label, """{"umbracoDataValueType":"STRING"}"""),
        ("8e7f995c-bd81-4627-9932-c40e568ec788", "Label (integer)", Editors.Label, """{"umbracoDataValueType":"INT"}"""),
        ("930861bf-e262-4ead-a704-f99453565708", "Label (bigint)", Editors.Label, """{"umbracoDataValueType":"BIGINT"}"""),
        ("ba5bdbe6-ab3e-46a8-82b3-2c45f10bc47f", "Label (bytes)", Editors.Label, """{"umbracoDataValueType":"BIGINT"}"""),
        ("0e9794eb-f9b5-4f20-a788-93acd233a7e4", "Label (datetime)", Editors.Label, """{"umbracoDataValueType":"DATETIME"}"""),
        ("5eb57825-e15e-4fc7-8e37-fca65cdafbde", "Label (pixels)", Editors.Label, """{"umbracoDataValueType":"INT"}"""),
    ];

    /// <summary>The built-in data type as a file would describe it; null where the key is none of Umbraco's own.</summary>
    public static SchemaFile? Find(Guid key)
    {
        var found = All.FirstOrDefault(type => Guid.Parse(type.Key) == key);
        return found.Key is null ? null : new SchemaFile(
            $"Umbracos eingebauter Datentyp „{found.Name}“",
            SchemaKind.DataType,
            new XElement(
                "DataType",
                new XAttribute("Key", found.Key),
                new XAttribute("Alias", found.Name),
                new XElement("Info", new XElement("Name", found.Name), new XElement("EditorAlias", found.Editor)),
                new XElement("Config", found.Config)));
    }
}
