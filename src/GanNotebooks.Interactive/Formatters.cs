using System.Reflection;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Interactive;

/// <summary>How values are registered with the notebook's formatter; Formatters.Catalogue.cs says
/// which.</summary>
static partial class Formatters
{
    const string HtmlType = "text/html", TextType = "text/plain";

    static readonly HashSet<Type> s_types = [];

    /// <summary>What has a formatter; it serves derived types as well.</summary>
    public static IReadOnlyCollection<Type> Types => s_types;

    /// <summary>Registers everything that the library has values of.</summary>
    public static void Register()
    {
        RegisterTensors();
        RegisterImages();
        RegisterCharts();
        RegisterTraining();
        RegisterDataSets();
        foreach (var record in Records().Where(r => !s_types.Any(t => t.IsAssignableFrom(r))))
            ShowFacts(record);
    }

    /// <summary>The library's records; those without a view of their own are shown as what they
    /// hold.</summary>
    static IEnumerable<Type> Records() =>
        new[] { typeof(Gan).Assembly, typeof(Formatters).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.ContainsGenericParameters && type.GetMethod("PrintMembers",
                BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                is not null);

    /// <summary>Registers the forms of a type, best first. A form that fails says so in place of
    /// the value: a cell must never end because something could not be drawn.</summary>
    static void Show<T>(
        Func<T, string> html, Func<T, string> text,
        params (string Type, Func<T, string> Form)[] more)
    {
        s_types.Add(typeof(T));
        Formatter.SetPreferredMimeTypesFor(
            typeof(T), [HtmlType, .. more.Select(m => m.Type), TextType]);
        Register(HtmlType, html, error => Markup.Pre(error));
        Register(TextType, text, error => error);
        foreach (var (type, form) in more)
            Register(type, form, _ => "");

        static void Register(string type, Func<T, string> form, Func<string, string> failed) =>
            Formatter.Register<T>((value, writer) =>
                writer.Write(Guarded(value, form, failed)), type);
    }

    static void ShowFacts(Type type)
    {
        s_types.Add(type);
        Formatter.SetPreferredMimeTypesFor(type, HtmlType, TextType);
        Formatter.Register(type, (value, writer) => writer.Write(
            Guarded(value, Facts.Html, error => Markup.Pre(error))), HtmlType);
        Formatter.Register(type, (value, writer) => writer.Write(
            Guarded(value, Facts.Text, error => error)), TextType);
    }

    static string Guarded<T>(T value, Func<T, string> form, Func<string, string> failed)
    {
        try
        {
            return form(value);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return failed($"This {value?.GetType().Name} cannot be shown. {error.Message}");
        }
    }
}
