using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SummaryService.Review;

namespace SummaryService.Publishing;

/// <summary>Registers the stage Publishing.</summary>
public static class PublishingRegistration
{
    /// <summary>Adds the publisher with the settings of the section Publishing.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PublishingOptions>()
            .Bind(configuration.GetSection("Publishing"))
            .Validate(o => Enum.IsDefined(o.Policy), "Publishing:Policy is AfterApproval or WhenChecksPass.")
            .ValidateOnStart();
        services.TryAddSingleton<Publisher>();
        services.TryAddSingleton<IPublication>(provider => provider.GetRequiredService<Publisher>());
        return services;
    }
}
