using System.Reflection;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests;

/// <summary>The cmdlets are compiled over one build of the engine and run over the other: a member of one that the other lacks fails only there.</summary>
public class EnginePublicApiTests
{
    private static readonly string s_here = AppContext.BaseDirectory;

    [Fact]
    public void Both_builds_of_the_engine_have_the_same_public_members()
    {
        string[] core = Members(Path.Combine(s_here, "core", "OutlookActivities.Engine.dll.core"), ".NETCoreApp,Version=v8.0");
        string[] desktop = Members(typeof(ActivityFile).Assembly.Location, ".NETStandard,Version=v2.0");

        Assert.Contains(desktop, member => member.Contains("OutlookActivities.Engine.ActivityFile Method", StringComparison.Ordinal));
        Assert.Equal(core, desktop);
    }

    [Fact]
    public void The_engine_s_public_signatures_name_only_types_of_dotnet_and_of_the_model()
    {
        string[] allowed = [typeof(object).Assembly.GetName().Name!, typeof(MailboxActivity).Assembly.GetName().Name!, typeof(ActivityFile).Assembly.GetName().Name!];
        foreach (MemberInfo member in typeof(ActivityFile).Assembly.GetExportedTypes().SelectMany(Public))
        {
            Assert.All(Types(member), type => Assert.True(
                allowed.Contains(type.Assembly.GetName().Name) || type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal),
                $"{member.DeclaringType}.{member.Name} names {type.FullName}."));
        }
    }

    private static string[] Members(string path, string framework)
    {
        string[] runtime = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll");
        // Its own dependencies come from beside the tests; two files of one name may not both be given.
        IEnumerable<string> beside = Directory.GetFiles(s_here, "*.dll")
            .Where(file => !runtime.Any(known => Path.GetFileName(known) == Path.GetFileName(file)) && Path.GetFileName(file) != "OutlookActivities.Engine.dll");
        using var context = new MetadataLoadContext(new PathAssemblyResolver([.. runtime, .. beside]), typeof(object).Assembly.GetName().Name);
        Assembly assembly = context.LoadFromAssemblyPath(path);
        Assert.Contains(assembly.GetCustomAttributesData(), data => data.ConstructorArguments.Any(argument => argument.Value as string == framework));
        return [.. assembly.GetExportedTypes().SelectMany(Public).Select(Signature).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<MemberInfo> Public(Type type) =>
        [type, .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)];

    private static string Signature(MemberInfo member) => member is Type type
        ? $"{type.FullName} : {type.BaseType?.FullName} [{string.Join(", ", type.GetInterfaces().Select(face => face.ToString()).Order(StringComparer.Ordinal))}] sealed {type.IsSealed} abstract {type.IsAbstract}"
        : $"{member.DeclaringType!.FullName} {member.MemberType} {member} {Parameters(member)}";

    private static string Parameters(MemberInfo member) => member is MethodBase method
        ? string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.Name}{(parameter.HasDefaultValue ? "=" + (parameter.RawDefaultValue ?? "null") : "")}"))
        : "";

    private static IEnumerable<Type> Types(MemberInfo member) => (member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        Type type => [type.BaseType ?? type, .. type.GetInterfaces()],
        _ => [],
    }).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
