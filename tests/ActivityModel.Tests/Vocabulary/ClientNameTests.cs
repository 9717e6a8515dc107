namespace OutlookActivities.Tests.Vocabulary;

public sealed class ClientNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/66.0.3359.139 Safari/537.36", "Chrome on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/17.17134", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 Edg/124.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36 EdgA/124.0", "Edge on Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 EdgiOS/124.0 Mobile Safari/605.1.15", "Edge on iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko", "Internet Explorer on Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.1 Safari/605.1.15", "Safari on macOS")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:59.0) Gecko/20100101 Firefox/59.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 11_3 like Mac OS X) AppleWebKit/604.1.34 CriOS/66.0 Mobile/15E216 Safari/604.1", "Chrome on iPad")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) Chrome/65.0 Safari/537.36 OPR/52.0", "Opera on Windows")]
    [InlineData("Apple-iPhone9C1/1502.302", "iPhone Mail")]
    [InlineData("Outlook-iOS-Android/1.0", "Outlook for iOS or Android")]
    [InlineData("Outlook-iOS/722.3.prod.iphone (4.2)", "Outlook for iOS on iPhone")]
    [InlineData("MacOutlook/16.12.0.180401 (Intelx64 Mac OS X Version 10.13.4)", "Outlook for Mac")]
    [InlineData("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.9226; Pro)", "Outlook on Windows")]
    [InlineData("python-requests/2.18.4", "python-requests (script)")]
    [InlineData("BAV2ROPC", "BAV2ROPC (legacy sign-in)")]
    [InlineData("Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.17134.1", "PowerShell on Windows")]
    [InlineData("Client=OWA;Action=ViaProxy", "Outlook on the web")]
    [InlineData("Client=POP3/IMAP4;Protocol=IMAP4", "IMAP4")]
    [InlineData("Client=POP3/IMAP4;Protocol=POP3", "POP3")]
    [InlineData("Client=Hub Transport", "Transport")]
    [InlineData("SomethingElse/1.0", "SomethingElse/1.0")]
    public void A_client_is_named_in_words(string text, string expected) => Assert.Equal(expected, ClientName.From(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_client_is_null(string? text) => Assert.Null(ClientName.From(text));
}
