namespace GanNotebooks.Cli.Commands;

/// <summary>A command that runs only where Jupyter, the kernel and the course library are.
/// </summary>
interface INeedsSetUp
{
    SetUp SetUp => SetUp.Use;
}

/// <summary>How much ./gan installs and builds before a command runs.</summary>
enum SetUp
{
    /// <summary>What notebooks need.</summary>
    Use,

    /// <summary>That, and the tools that tests use.</summary>
    Tests,
}
