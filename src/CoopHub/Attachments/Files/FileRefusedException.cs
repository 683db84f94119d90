namespace CoopHub.Attachments.Files;

/// <summary>A file is not taken; the message says in German why, and what to do. It ends inside <see cref="AddAttachment"/>.</summary>
internal sealed class FileRefusedException(string message) : Exception(message);
