namespace CoopHub.Tests.Kit;

/// <summary>A folder for one test, gone after it.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("coophub-files-").FullName;

    /// <summary>Writes a file with its folders.</summary>
    public TempFolder With(string name, string text) => With(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file with its folders.</summary>
    public TempFolder With(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Deletes a file.</summary>
    public void Without(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    /// <summary>Copies a folder's files into this one.</summary>
    public TempFolder WithAllOf(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            With(System.IO.Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }
        return this;
    }

    /// <summary>The files in it, by their path below it.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => Read(Path);

    /// <summary>The files below a folder, by their path below it.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
