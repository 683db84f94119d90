using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace CoopHub.Web.SignIn;

/// <summary>
/// Slows down whoever sends many forms without being signed in. It counts per address in this process; what is aimed at one
/// account is counted in the database (lock-out, pause between mails) and so holds across nodes.
/// </summary>
internal static class AnonymousLimits
{
    public static void AddAnonymousLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<SignInOptions>>((options, signIn) =>
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, signIn.Value.AnonymousPostsPerMinute)));
    }

    private static RateLimitPartition<string> Partition(HttpContext context, int perMinute)
    {
        var request = context.Request;
        // A page about a fault is drawn by the same request a second time.
        var again = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (again || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.User.Identity?.IsAuthenticated == true)
        {
            return RateLimitPartition.GetNoLimiter("");
        }
        return RateLimitPartition.GetSlidingWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
        });
    }

    // One subscriber has a whole /64 of IPv6 addresses to change between.
    internal static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
