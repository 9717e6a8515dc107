using System.Management.Automation;
using System.Security;

namespace OutlookActivities.Commands;

/// <summary>A secret as it comes from a script. PowerShell's own message about text that is no SecureString repeats the text: it never gets that far.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether text is taken too, as other modules give tokens; else it is refused, without repeating it.</summary>
    public bool AllowsText { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (given is SecureString || given is null)
        {
            return given!;
        }

        if (!AllowsText || given is not string text)
        {
            throw new ArgumentTransformationMetadataException("Give a SecureString, as Read-Host -AsSecureString, ConvertTo-SecureString and Get-Secret do.");
        }

        var secret = new SecureString();
        foreach (char character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
