using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoopHub.Tests.Kit;

/// <summary>Counts the commands that a test's database is sent, without those that begin and end transactions.</summary>
internal sealed class SqlCount : DbCommandInterceptor
{
    private readonly List<string> _commands = [];

    /// <summary>The commands that an action sends, in order.</summary>
    public IReadOnlyList<string> Of(Action act)
    {
        lock (_commands)
        {
            _commands.Clear();
        }
        act();
        lock (_commands)
        {
            return [.. _commands];
        }
    }

    /// <inheritdoc />
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        lock (_commands)
        {
            _commands.Add(result.CommandText);
        }
        return result;
    }
}
