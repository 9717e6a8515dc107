using System.Reflection;
using System.Runtime.Versioning;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests;

public class DesktopDependenciesTests
{
    [Fact]
    public void The_engine_runs_with_the_builds_of_its_dependencies_that_ship_beside_it()
    {
        // What the framework of the tests has itself (System.Text.Json, System.Memory) is the framework's in this process.
        Assembly[] dependencies = [.. typeof(ActivityFile).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name is "CsvHelper" or "MaxMind.Db" or "Polly.Core")
            .Select(Assembly.Load)];

        Assert.NotEmpty(dependencies);
        Assert.All(dependencies, dependency => Assert.Equal(
            ".NETStandard,Version=v2.0", dependency.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName));
    }
}
