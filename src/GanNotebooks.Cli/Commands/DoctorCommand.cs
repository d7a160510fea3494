using System.CommandLine;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;
sealed class DoctorCommand : Command, IHasExample
{
    public DoctorCommand(Checkout checkout) : base("doctor", "Say what is here") {}
    public string Example => "";
}
