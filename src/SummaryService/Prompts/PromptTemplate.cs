using System.Text.RegularExpressions;

namespace SummaryService.Prompts;

/// <summary>The structure of a template: messages are found before any data is put in, so that data can never become a message.</summary>
internal static partial class PromptTemplate
{
    private static readonly string[] Roles = ["system", "user", "assistant"];

    /// <summary>Splits a template into the role and the inner template of each message.</summary>
    public static IReadOnlyList<(string Role, string Inner)> Messages(string template) =>
        [.. Message().Matches(template).Select(m => (m.Groups["role"].Value, m.Groups["inner"].Value.Trim('\n', ' ')))];

    /// <summary>Lists the variables that a template uses, each with its line from 0.</summary>
    public static IEnumerable<(string Name, int Line)> Used(string template) =>
        Binding()
            .Matches(template)
            .Select(m => (Name: VariableOf(m.Groups["inner"].Value.Trim()), Line: LineOf(template, m.Index)))
            .Where(u => u.Name is not null)
            .Select(u => (u.Name!, u.Line));

    /// <summary>Finds the first fault of a template's messages and bindings, with its line from 0, or null.</summary>
    public static (int Line, string Fault)? FirstFault(string template)
    {
        foreach (Match binding in Binding().Matches(template))
            if (VariableOf(binding.Groups["inner"].Value.Trim()) is null && !IsStructure(binding.Groups["inner"].Value.Trim()))
                return (
                    LineOf(template, binding.Index),
                    $"'{binding.Value}' is not allowed; use {{{{name}}}}, #if, #unless, #each, else and this."
                );
        var messages = Message().Matches(template);
        if (Tag().Matches(template) is var tags && tags.Count != 2 * messages.Count)
            return (
                LineOf(template, tags.Count == 0 ? 0 : tags[0].Index),
                "the message tags do not pair up: <message role=\"system\">…</message>."
            );
        if (messages.Count == 0)
            return (0, "no message is there: <message role=\"system\">…</message>.");
        var end = 0;
        foreach (Match message in messages)
        {
            if (!string.IsNullOrWhiteSpace(template[end..message.Index]))
                return (
                    LineOf(template, end + template[end..message.Index].TakeWhile(char.IsWhiteSpace).Count()),
                    "this text stands outside any message."
                );
            if (!Roles.Contains(message.Groups["role"].Value))
                return (
                    LineOf(template, message.Index),
                    $"the role '{message.Groups["role"].Value}' is not known; use {string.Join(", ", Roles)}."
                );
            if (string.IsNullOrWhiteSpace(message.Groups["inner"].Value))
                return (LineOf(template, message.Index), "the message is empty.");
            end = message.Index + message.Length;
        }
        return string.IsNullOrWhiteSpace(template[end..])
            ? null
            : (LineOf(template, template.Length - template[end..].TrimStart().Length), "this text stands outside any message.");
    }

    private static string? VariableOf(string binding)
    {
        var name =
            binding.StartsWith('#')
            && binding.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["#if" or "#unless" or "#each", var argument]
                ? argument
                : binding;
        return name != "this" && name != "else" && Name().IsMatch(name) ? name : null;
    }

    private static bool IsStructure(string binding) => binding is "this" or "else" or "/if" or "/unless" or "/each";

    private static int LineOf(string template, int index) => template.AsSpan(0, Math.Min(index, template.Length)).Count('\n');

    [GeneratedRegex(
        """<message role="(?<role>[^"<>]*)">(?<inner>(?:[^<]|<[^/m]|<m[^e]|</[^m])*)</message>""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Message();

    [GeneratedRegex("</?message\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{\{?(?<inner>[^{}]*)\}\}\}?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Binding();

    [GeneratedRegex("^[a-z][a-z_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
