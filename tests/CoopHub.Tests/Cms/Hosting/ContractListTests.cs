using CoopHub.Cms;
using CoopHub.Cms.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Services;
using Xunit;

namespace CoopHub.Tests.Cms.Hosting;

/// <summary>What the README of the ground floor says about the kernel's contracts, the kernel, and the container: all three agree.</summary>
public sealed class ContractListTests
{
    private static readonly ContractReadme Readme = ContractReadme.Read();
    private static readonly HashSet<string> Kernel = [.. KernelContracts().Select(ContractReadme.NameOf)];
    private static readonly ServiceCollection Container = Ours();

    [Fact]
    public void Every_contract_of_the_kernel_is_listed_and_listed_once()
    {
        var listed = Readme.Kept.Concat(Readme.Removed).Concat(Readme.Answered.Select(answer => answer.Contract)).ToList();

        Assert.Empty(listed.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(Kernel.Except(listed));
        Assert.True(Kernel.Count > 350, $"The kernel registers {Kernel.Count} contracts only.");
    }

    [Fact]
    public void Nothing_is_listed_as_kept_or_removed_that_the_kernel_does_not_register() =>
        Assert.Empty(Readme.Kept.Concat(Readme.Removed).Except(Kernel));

    [Fact]
    public void What_is_kept_is_in_the_container_as_the_kernel_has_it()
    {
        foreach (var name in Readme.Kept)
        {
            Assert.True(Of(name).Any(), $"{name} is listed as kept and is not there.");
            Assert.All(Of(name), registration => Assert.True(Implementation(registration) is not { } type || IsKernels(type), $"{name} is listed as kept and is answered by {Implementation(registration)?.Name}."));
        }
    }

    [Fact]
    public void What_is_removed_is_not_in_the_container() => Assert.All(Readme.Removed, name => Assert.Empty(Of(name)));

    [Fact]
    public void What_is_answered_is_answered_by_the_class_that_is_named()
    {
        using var services = Build();
        using var scope = services.CreateScope();
        foreach (var (contract, by) in Readme.Answered)
        {
            var registration = Of(contract).LastOrDefault();
            Assert.True(registration is not null, $"{contract} is listed as answered and is not there.");
            var answer = scope.ServiceProvider.GetRequiredService(registration.ServiceType);
            var name = (answer is NotAnswered ? answer.GetType().BaseType! : answer.GetType()).Name;
            Assert.True(name == by, $"{contract} is answered by {name}, not by {by}.");
        }
    }

    [Fact]
    public void Whatever_the_container_holds_of_the_kernel_is_listed() =>
        Assert.Empty(Container
            .Where(registration => IsKernels(registration.ServiceType))
            .Select(registration => ContractReadme.NameOf(registration.ServiceType))
            .Except(Readme.Kept)
            .Except(Readme.Answered.Select(answer => answer.Contract)));

    [Fact]
    public void Whatever_the_container_holds_can_be_built()
    {
        using var services = Build();
        using var scope = services.CreateScope();
        foreach (var contract in Container.Select(registration => registration.ServiceType).Where(type => !type.ContainsGenericParameters && IsKernelsOrOurs(type)).Distinct())
        {
            Assert.NotEmpty(scope.ServiceProvider.GetServices(contract));
        }
    }

    [Fact]
    public void Every_handler_of_a_notification_can_be_built()
    {
        using var services = Build();
        var handlers = Container.Select(registration => registration.ServiceType).Where(IsHandler).Distinct().ToList();

        Assert.NotEmpty(handlers);
        Assert.All(handlers, handler => Assert.NotEmpty(services.GetServices(handler)));
    }

    private static bool IsHandler(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(INotificationHandler<>) || type.GetGenericTypeDefinition() == typeof(INotificationAsyncHandler<>));

    private static bool IsKernels(Type type) => type.Assembly == typeof(IContentService).Assembly;

    private static bool IsKernelsOrOurs(Type type) => IsKernels(type) || type.Assembly == typeof(CmsServices).Assembly;

    private static Type? Implementation(ServiceDescriptor registration) => registration.ImplementationType ?? registration.ImplementationInstance?.GetType();

    private static IEnumerable<ServiceDescriptor> Of(string name) => Container.Where(registration => ContractReadme.NameOf(registration.ServiceType) == name);

    /// <summary>Everything that the kernel registers of itself, before anything is taken out.</summary>
    private static IEnumerable<Type> KernelContracts()
    {
        var logging = NullLoggerFactory.Instance;
        var assemblies = new DefaultUmbracoAssemblyProvider(typeof(IContentService).Assembly, logging);
        var types = new TypeLoader(new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, null), NullLogger<TypeLoader>.Instance);
        var kernel = new ServiceCollection();
        new UmbracoBuilder(kernel, new ConfigurationBuilder().Build(), types, logging, new NoopProfiler(), AppCaches.Disabled).Build();
        return kernel.Select(registration => registration.ServiceType).Where(type => IsKernels(type) || type == typeof(Lazy<>)).Distinct();
    }

    private static ServiceCollection Ours()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<Func<CoopHub.Cms.Data.HubDb>>(_ => () => throw new InvalidOperationException("Nothing is read here."));
        services.AddCms(new ConfigurationBuilder().Build());
        return services;
    }

    private static ServiceProvider Build() => Container.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
