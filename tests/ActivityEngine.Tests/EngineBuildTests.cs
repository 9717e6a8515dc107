using System.Runtime.Versioning;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests;

public class EngineBuildTests
{
    [Fact]
    public void These_tests_run_over_the_build_of_the_engine_that_they_are_meant_for()
    {
#if DESKTOP_ENGINE
        const string Expected = ".NETStandard,Version=v2.0";
#else
        const string Expected = ".NETCoreApp,Version=v8.0";
#endif
        TargetFrameworkAttribute framework = Assert.Single(typeof(ActivityFile).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false).Cast<TargetFrameworkAttribute>());

        Assert.Equal(Expected, framework.FrameworkName);
    }
}
