using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence;

namespace CoopHub.Cms.Querying;

/// <summary>Says the kernel's own comparison methods (<see cref="SqlExpressionExtensions"/>) in words that EF Core knows.</summary>
internal static class KernelSql
{
    /// <summary>The same comparison for EF Core; calls of anything else are left as they are.</summary>
    /// <exception cref="NotSupportedException">The kernel's method has no counterpart.</exception>
    public static Expression InEfWords(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(SqlExpressionExtensions))
        {
            return call;
        }
        var (left, right) = (call.Arguments[0], call.Arguments[1]);
        return call.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlStartsWith) => OfString(nameof(string.StartsWith), left, right),
            nameof(SqlExpressionExtensions.SqlEndsWith) => OfString(nameof(string.EndsWith), left, right),
            nameof(SqlExpressionExtensions.SqlContains) => OfString(nameof(string.Contains), left, right),
            nameof(SqlExpressionExtensions.SqlEquals) => Expression.Equal(left, right),
            nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), call.Method.GetGenericArguments(), left, right),
            _ => throw new NotSupportedException($"{call.Method.Name} is not answered in queries."),
        };
    }

    private static MethodCallExpression OfString(string method, Expression text, Expression part) =>
        Expression.Call(text, typeof(string).GetMethod(method, [typeof(string)])!, part);
}
