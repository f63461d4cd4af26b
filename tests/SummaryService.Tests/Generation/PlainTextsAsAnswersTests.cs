using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Generation.Answers;
using SummaryService.Generation.Plain;
using SummaryService.Prompts;

namespace SummaryService.Tests.Generation;

/// <summary>True and well-written texts of every chart must not be taken for unusable answers.</summary>
public sealed class PlainTextsAsAnswersTests
{
    [Fact]
    public async Task Fault_OfTextsOfEveryChartInTheSample_IsNone()
    {
        var dataset = ((ReadResult.Read)DatasetReader.ReadSample()).Dataset;
        var sheets = new FactSheetBuilder(dataset, new ContextOptions());
        var prompts = PromptLibrary.Load(Path.Combine(AppContext.BaseDirectory, "prompts"));
        var read = 0;
        foreach (var area in dataset.Areas)
        {
            foreach (var chart in dataset.Charts)
            {
                var sheet = sheets.Chart(area.Code, chart.Id);
                var task = new WritingTask(sheet, PromptLibrary.Render(prompts.Current(SummaryLevel.Chart), sheet), []);
                if (await new PlainWriter().WriteAsync(task, default) is not GenerationResult.Written written)
                    continue;
                AnswerFault.Of(AnswerReader.Read(written.Draft.Text), task).ShouldBeNull(written.Draft.Text);
                read++;
            }
        }
        read.ShouldBeGreaterThan(50);
    }
}
