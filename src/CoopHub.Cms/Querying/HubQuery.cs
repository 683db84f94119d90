using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace CoopHub.Cms.Querying;

/// <summary>
/// A question in terms of Umbraco's interfaces. It only collects its conditions; <see cref="Translation{TRow}"/> carries them
/// to columns, so that the database does the filtering.
/// </summary>
internal sealed class HubQuery<T> : IQuery<T>
{
    private readonly List<Expression<Func<T, bool>>> _conditions = [];

    /// <summary>All conditions; each must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Conditions => _conditions;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _conditions.Add(predicate);
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) => Where(Among(fieldSelector, values));

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        var among = Among(fieldSelector, values);
        return Where(Expression.Lambda<Func<T, bool>>(Expression.Not(among.Body), among.Parameters));
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var thing = Expression.Parameter(typeof(T), "thing");
        var any = predicates
            .Select(predicate => new Replacing(predicate.Parameters[0], thing).Visit(predicate.Body)!)
            .Aggregate<Expression>(Expression.OrElse);
        return Where(Expression.Lambda<Func<T, bool>>(any, thing));
    }

    /// <summary>Not answered: CoopHub hands expressions to EF Core and never builds SQL text.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("Queries are translated by EF Core; there is no SQL text to hand out.");

    private static Expression<Func<T, bool>> Among(Expression<Func<T, object>> selector, IEnumerable? values)
    {
        var field = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : selector.Body;
        var wanted = Array.CreateInstance(field.Type, values?.Cast<object>().Count() ?? 0);
        var position = 0;
        foreach (var value in values ?? Array.Empty<object>())
        {
            wanted.SetValue(value, position++);
        }
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [field.Type], Expression.Constant(wanted), field);
        return Expression.Lambda<Func<T, bool>>(contains, selector.Parameters);
    }

    private sealed class Replacing(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
