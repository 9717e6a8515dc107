using System.Reflection;

namespace OutlookActivities.Tests.Errors;

public sealed class ActivityExceptionTests
{
    [Fact]
    public void A_row_s_error_says_file_line_and_reason_and_has_the_raw_text_as_target()
    {
        var error = new ActivityRowException(ActivityErrorId.RowUnreadable, "/evidence/a.csv", 12, "a quote is not closed.", "raw,\"text");

        Assert.Equal("RowUnreadable", error.ErrorId);
        Assert.Equal("/evidence/a.csv", error.Path);
        Assert.Equal(12, error.Line);
        Assert.Equal("a quote is not closed.", error.Reason);
        Assert.Equal("/evidence/a.csv, line 12: a quote is not closed.", error.Message);
        Assert.Equal("raw,\"text", error.Target);
    }

    [Fact]
    public void A_file_s_error_has_the_path_as_target_and_keeps_its_cause()
    {
        var cause = new IOException("disk");
        var error = new ActivityFileException(ActivityErrorId.FileReadFailed, "It failed.", "/evidence/a.csv", cause);

        Assert.Equal("FileReadFailed", error.ErrorId);
        Assert.Equal("/evidence/a.csv", error.Path);
        Assert.Equal("/evidence/a.csv", error.Target);
        Assert.Same(cause, error.InnerException);
    }

    [Fact]
    public void Every_error_id_is_one_word_in_pascal_case_and_equal_to_its_constant()
    {
        FieldInfo[] ids = [.. typeof(ActivityErrorId).GetFields(BindingFlags.Public | BindingFlags.Static)];

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(id.IsLiteral));
        Assert.All(ids, id => Assert.Equal(id.Name, id.GetRawConstantValue()));
        Assert.All(ids, id => Assert.Matches("^([A-Z][a-z0-9]*)+$", id.Name));
    }

    [Fact]
    public void All_exceptions_are_activity_exceptions_that_nobody_else_can_make()
    {
        Type[] exceptions = [.. typeof(ActivityException).Assembly.GetExportedTypes().Where(typeof(Exception).IsAssignableFrom)];

        Assert.All(exceptions, type => Assert.True(typeof(ActivityException).IsAssignableFrom(type), type.Name));
        Assert.All(exceptions, type => Assert.Empty(type.GetConstructors()));
        Assert.All(exceptions, type => Assert.True(type.IsSealed || type == typeof(ActivityException), type.Name));
    }
}
