using System.Reflection;

namespace OutlookActivities.Tests.Activities;

public sealed class ActivityCategoryTests
{
    [Fact]
    public void Every_constant_is_known_and_every_known_category_is_a_constant()
    {
        FieldInfo[] constants = [.. typeof(ActivityCategory).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)];

        Assert.All(constants, constant => Assert.Equal(constant.Name, constant.GetRawConstantValue()));
        Assert.Equal(constants.Select(constant => constant.Name), ActivityCategory.Known.Select(known => known.Name));
    }

    [Fact]
    public void Every_category_has_a_meaning_of_one_line() =>
        Assert.All(ActivityCategory.Known, known => Assert.Matches("^[A-Z].{8,}[^.]$", known.Meaning));
}
