using System.Collections.Concurrent;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using SummaryService.Context;

namespace SummaryService.Prompts;

/// <summary>Fills templates. Messages are cut from the template first; data is put into each of them afterwards and is never read as a
/// template.</summary>
internal static class PromptRendering
{
    private static readonly IHandlebars Handlebars = HandlebarsDotNet.Handlebars.Create(
        new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, NoEscape = true }
    );

    // Templates are few and live as long as the program; compiling one takes longer than filling it.
    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> Compiled = new();

    public static RenderedPrompt Render(PromptVersion version, FactSheet sheet)
    {
        var values = PromptVariables.From(sheet).Where(v => version.InputVariables.Contains(v.Key)).ToDictionary();
        try
        {
            return new(
                version,
                [.. PromptTemplate.Messages(version.Template).Select(m => new PromptMessage(m.Role, Fill(m.Inner, values)))]
            );
        }
        catch (Exception e) when (e is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new InvalidDataException($"{version.File}: the template cannot be filled: {e.Message}", e);
        }
    }

    private static string Fill(string template, Dictionary<string, object> values) =>
        Compiled.GetOrAdd(template, static t => Handlebars.Compile(t))(values).ReplaceLineEndings("\n").Trim('\n');
}
