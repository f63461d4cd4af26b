using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Publishing;
using SummaryService.Review;
using SummaryService.Votes;

namespace SummaryService;

/// <summary>Registers the library; a store has to be registered beside it.</summary>
public static class Registration
{
    /// <summary>Adds every stage, in the order of a summary's life. Settings are validated at start and name themselves when they are wrong.</summary>
    public static IServiceCollection AddSummaryService(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddContext(configuration).AddPrompts(configuration).AddGeneration(configuration).AddGrounding().AddReview().AddPublishing(configuration).AddVotes()
            .AddSingleton<SummaryPipeline>();
    }

    private static IServiceCollection AddContext(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContextOptions>().Bind(configuration.GetSection("Context")).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddPrompts(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => PromptLibrary.Load(configuration["Prompts:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "prompts")));

    private static IServiceCollection AddGrounding(this IServiceCollection services) => services.AddSingleton<GroundingCheck>();
}
