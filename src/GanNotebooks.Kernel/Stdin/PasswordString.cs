namespace Microsoft.DotNet.Interactive;

/// <summary>A text that does not show itself.</summary>
/// <param name="password">The text.</param>
public sealed class PasswordString(string password)
{
    /// <summary>The text, for whoever really needs it.</summary>
    public string GetClearTextPassword() => password;

    /// <returns>Asterisks, as many as the text has characters.</returns>
    public override string ToString() => new('*', password.Length);
}
