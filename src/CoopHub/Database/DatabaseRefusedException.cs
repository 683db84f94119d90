namespace CoopHub.Database;

/// <summary>The database cannot be used as it is; the message tells the operator why and what to do.</summary>
public sealed class DatabaseRefusedException : Exception
{
    /// <summary>A refusal with its reason.</summary>
    public DatabaseRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its reason and what led to it.</summary>
    public DatabaseRefusedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
