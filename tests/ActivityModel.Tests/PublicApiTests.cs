using System.Reflection;

namespace OutlookActivities.Tests;

public sealed class PublicApiTests
{
    private static readonly Assembly s_model = typeof(MailboxActivity).Assembly;

    /// <summary>What leaves a cmdlet: everything public that is no exception, no parameter object, no list of constants.</summary>
    public static TheoryData<Type> OutputTypes => [.. Outputs()];

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Output_types_are_sealed_and_their_properties_can_only_be_read(Type type)
    {
        Assert.True(type.IsSealed, type.Name);
        Assert.All(type.GetProperties(), property => Assert.False(property.SetMethod?.IsPublic ?? false, $"{type.Name}.{property.Name}"));
        Assert.All(type.GetFields(), field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{type.Name}.{field.Name}"));
    }

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Output_types_say_in_one_line_what_they_are(Type type) =>
        Assert.NotEqual(typeof(object), type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);

    [Fact]
    public void The_activity_and_its_parts_are_output_types() =>
        Assert.Superset(
            new HashSet<Type> { typeof(MailboxActivity), typeof(CustomProperty), typeof(CustomPropertyList), typeof(TextList) },
            Outputs().ToHashSet());

    [Fact]
    public void Only_what_is_given_to_a_call_can_be_made_from_outside() =>
        Assert.All(
            s_model.GetExportedTypes().Where(type => type.IsClass && type.GetConstructors().Length > 0),
            type => Assert.Matches("(Selection|Options|Request)$", type.Name));

    [Fact]
    public void Every_time_of_an_output_type_has_a_text_twin()
    {
        foreach (PropertyInfo time in typeof(MailboxActivity).GetProperties().Where(property =>
            property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?)))
        {
            string twin = time.Name == "TimeStamp" ? "TimeUtc" : time.Name + "Utc";
            Assert.Equal(typeof(string), typeof(MailboxActivity).GetProperty(twin)?.PropertyType);
        }
    }

    [Fact]
    public void Public_signatures_hold_no_type_but_ours_and_those_of_dotnet()
    {
        IEnumerable<Assembly> references = s_model.GetExportedTypes()
            .SelectMany(type => type.GetProperties().Select(property => property.PropertyType))
            .Select(type => type.Assembly)
            .Distinct();

        Assert.All(references, assembly => Assert.True(assembly == s_model || assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal), assembly.FullName));
    }

    private static IEnumerable<Type> Outputs() => s_model.GetExportedTypes().Where(type =>
        type.IsClass && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type)
        && type.GetConstructors().Length == 0);
}
