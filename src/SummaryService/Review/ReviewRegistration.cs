using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Grounding;

namespace SummaryService.Review;

/// <summary>Registers the stage Review.</summary>
public static class ReviewRegistration
{
    /// <summary>Adds the desk of the editors. It needs a store, a <see cref="GroundingCheck"/> and the stage Publishing.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TextCheck>(provider => provider.GetRequiredService<GroundingCheck>().Check);
        services.TryAddSingleton<EditCheck>();
        services.TryAddSingleton<ReviewDesk>();
        return services;
    }
}
