namespace OutlookActivities.Tests.Activities;

public sealed class TextListTests
{
    [Fact]
    public void A_list_as_the_sources_write_it_is_split_trimmed_and_shown_joined()
    {
        TextList list = TextList.Split(" a@x.com;; b@x.com ; c ")!;

        Assert.Equal(["a@x.com", "b@x.com", "c"], list);
        Assert.Equal("a@x.com; b@x.com; c", list.ToString());
        Assert.Equal(3, list.Count);
        Assert.Equal("b@x.com", list[1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" ; ;; ")]
    public void A_list_of_nothing_is_null(string? text) => Assert.Null(TextList.Split(text));

    [Fact]
    public void The_text_form_splits_into_the_same_list() =>
        Assert.Equal(["a", "b"], TextList.Split(TextList.Split("a;b")!.ToString()));

    [Fact]
    public void The_empty_list_has_an_empty_text_form()
    {
        Assert.Empty(TextList.Empty);
        Assert.Equal("", TextList.Empty.ToString());
    }
}
