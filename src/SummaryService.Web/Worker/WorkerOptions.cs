using System.ComponentModel.DataAnnotations;

namespace SummaryService.Web.Worker;

/// <summary>Settings of the section Worker.</summary>
internal sealed class WorkerOptions
{
    /// <summary>Gets whether the bundled sample is imported into an empty store.</summary>
    /// <value>The default is true.</value>
    public bool ImportSample { get; init; } = true;

    /// <summary>Gets how often the worker looks whether something is to be done.</summary>
    /// <value>The default is 5 seconds; from 1 second to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how often everything is planned anew even though nothing seems to have changed.</summary>
    /// <value>The default is 10 minutes; from 10 seconds to 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan PlanEvery { get; init; } = TimeSpan.FromMinutes(10);
}
