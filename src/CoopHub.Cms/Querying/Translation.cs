using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence.Querying;

namespace CoopHub.Cms.Querying;

/// <summary>
/// Carries conditions over an Umbraco interface to the rows of a table: each interface member named in
/// <paramref name="columns"/> becomes its column expression.
/// </summary>
/// <param name="columns">Member name of the interface, and the column of the row it stands for.</param>
internal sealed class Translation<TRow>(IReadOnlyDictionary<string, Expression<Func<TRow, object?>>> columns)
{
    /// <summary>The rows for which every condition of the query holds.</summary>
    /// <exception cref="NotSupportedException">The query asks for a member that has no column.</exception>
    public IQueryable<TRow> Apply<T>(IQueryable<TRow> rows, IQuery<T>? query)
    {
        if (query is null)
        {
            return rows;
        }
        foreach (var condition in ((HubQuery<T>)query).Conditions)
        {
            var row = Expression.Parameter(typeof(TRow), "row");
            var body = new Carrier(columns, condition.Parameters[0], row).Visit(condition.Body);
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(body, row));
        }
        return rows;
    }

    private sealed class Carrier(IReadOnlyDictionary<string, Expression<Func<TRow, object?>>> columns, ParameterExpression thing, ParameterExpression row)
        : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (!IsThing(node.Expression))
            {
                return base.VisitMember(node);
            }
            if (!columns.TryGetValue(node.Member.Name, out var column))
            {
                throw new NotSupportedException($"A query over {thing.Type.Name} asks for {node.Member.Name}, which has no column.");
            }
            var body = column.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : column.Body;
            var carried = new RowCarrier(column.Parameters[0], row).Visit(body);
            var wanted = node.Member is PropertyInfo property ? property.PropertyType : carried.Type;
            return carried.Type == wanted ? carried : Expression.Convert(carried, wanted);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            base.VisitMethodCall(node) is MethodCallExpression call ? KernelSql.InEfWords(call) : node;

        // The kernel's generic services write conditions with a cast: ((IUmbracoEntity)x).Path.
        private bool IsThing(Expression? node) =>
            node == thing || (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast && IsThing(cast.Operand));
    }

    private sealed class RowCarrier(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
