using System.Reflection;

namespace CoopHub.Cms.Hosting;

/// <summary>
/// Stands in for a contract that a kept service asks for in its constructor but that CoopHub does not answer. Whoever
/// calls it is told so by name.
/// </summary>
public class NotAnswered : DispatchProxy
{
    private string _contract = "";

    /// <summary>A stand-in for the contract.</summary>
    public static T For<T>()
        where T : class => For<T, NotAnswered>();

    /// <summary>A stand-in that answers some of the contract.</summary>
    protected static T For<T, TStand>()
        where T : class
        where TStand : NotAnswered
    {
        var stand = Create<T, TStand>();
        ((NotAnswered)(object)stand)._contract = typeof(T).Name;
        return stand;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"{_contract}.{targetMethod?.Name} is not answered by CoopHub; the README of the ground floor says why.");
}
