using SummaryService.Prompts;

namespace SummaryService.Tests.Prompts;

public sealed class PromptFileTests
{
    private const string File = "prompts/chart-summary/v001.yaml";

    private const string Valid = """
        name: chart-summary
        description: What it is for.
        parent: ~
        why: A first version.
        date: 2026-11-24
        template_format: handlebars
        template: |
          <message role="system">Be brief.</message>
          <message role="user">{{area}}: {{#each facts}}{{this}}{{/each}}</message>
        input_variables:
          - name: area
            description: The area.
          - name: facts
            description: The facts.
        execution_settings:
          default:
            temperature: 0.2
            max_tokens: 400
        """;

    [Fact]
    public void Read_ValidFile_HasAllParts()
    {
        var prompt = PromptFile.Read(Valid, File);

        prompt.Reference.ShouldBe("chart-summary@v001");
        prompt.Parent.ShouldBeNull();
        prompt.InputVariables.ShouldBe(["area", "facts"]);
        prompt.Temperature.ShouldBe(0.2);
        prompt.MaxTokens.ShouldBe(400);
        prompt.Date.ShouldBe(new DateOnly(2026, 11, 24));
        prompt.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public void Read_OtherLineEnds_HasTheSameHash() =>
        PromptFile.Read(Valid.ReplaceLineEndings("\r\n"), File).Hash.ShouldBe(PromptFile.Read(Valid.ReplaceLineEndings("\n"), File).Hash);

    [Fact]
    public void Read_OneWordChanged_HasAnotherHash() =>
        PromptFile
            .Read(Valid.Replace("Be brief", "Be clear", StringComparison.Ordinal), File)
            .Hash.ShouldNotBe(PromptFile.Read(Valid, File).Hash);

    [Theory]
    [InlineData("why: A first version.", "reason: none", ":4: unknown key 'reason'")]
    [InlineData("why: A first version.\n", "", ":1: the key 'why' is missing")]
    [InlineData("name: chart-summary", "name: other", ":1: the name is 'other' but the folder is 'chart-summary'")]
    [InlineData("handlebars", "liquid", ":6: template_format is 'liquid'")]
    [InlineData("date: 2026-11-24", "date: soon", ":5: date is not a day")]
    [InlineData("{{area}}:", "{{area}} {{title}}:", ":9: the template uses 'title', which input_variables does not declare")]
    [InlineData("{{area}}: ", "", ":10: the template never uses the variable 'area'")]
    [InlineData("- name: area", "- name: weather", ":11: no fact sheet offers the variable 'weather'")]
    [InlineData("{{area}}:", "{{lookup area 1}}:", ":9: '{{lookup area 1}}' is not allowed")]
    [InlineData("role=\"system\"", "role=\"boss\"", ":8: the role 'boss' is not known")]
    [InlineData("brief.</message>", "brief.", ":8: the message tags do not pair up")]
    [InlineData("</message>\ninput", "</message>\n  Outside.\ninput", ":10: this text stands outside any message")]
    [InlineData("temperature: 0.2", "temperature: 3", "temperature is not a number from 0 to 2")]
    [InlineData("max_tokens: 400", "top_p: 1", "unknown key 'top_p'")]
    [InlineData("name: chart-summary", "name: [a", "this is not YAML")]
    public void Read_Fault_NamesFileLineAndFault(string valid, string wrong, string expected)
    {
        var text = Valid.ReplaceLineEndings("\n").Replace(valid, wrong, StringComparison.Ordinal);

        Should.Throw<InvalidDataException>(() => PromptFile.Read(text, File)).Message.ShouldContain(expected);
    }

    [Theory, InlineData("prompts/chart-summary/1.yaml"), InlineData("prompts/chart-summary/v1.yaml")]
    public void Read_FileNameIsNoVersion_IsRefused(string file) =>
        Should.Throw<InvalidDataException>(() => PromptFile.Read(Valid, file)).Message.ShouldContain("v001.yaml");
}
