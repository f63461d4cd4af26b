using SummaryService.Generation;
using SummaryService.Review;
using SummaryService.Web.Worker;

namespace SummaryService.Tests.Web;

public sealed class EngineViewTests
{
    [Theory]
    [InlineData(0, 0, "nothing to do")]
    [InlineData(5, 0, "not known yet")]
    [InlineData(5, 10, "30 seconds")]
    [InlineData(100, 10, "10 minutes")]
    [InlineData(4000, 10, "7 hours")]
    public void Left_OpenItemsAtAPace_SaysTheTime(int waiting, int ended, string expected)
    {
        var view = new EngineView(default, new QueueCounts(waiting, 0, 0, 0, 0), new QueuePace(ended, TimeSpan.FromMinutes(1)), [], [], new LiveCost(0, 0, 0, 0), []);

        view.Left.ShouldBe(expected);
    }
}
