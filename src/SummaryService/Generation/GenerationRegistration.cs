using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SummaryService.Generation.Cost;

namespace SummaryService.Generation;

/// <summary>Registers the stage.</summary>
public static class GenerationRegistration
{
    /// <summary>Registers the writers, their settings (section Generation, checked at start), the budget and the status of the
    /// engine.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The whole configuration.</param>
    public static IServiceCollection AddGeneration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GenerationOptions>().Bind(configuration.GetSection(GenerationOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GenerationOptions>, GenerationOptionsValidation>();
        services.AddSingleton<IValidateOptions<GenerationOptions>>(new KeyPlaceValidation(configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Random());
        services.TryAddSingleton<EngineStatus>();
        services.TryAddSingleton(s => new Budget(s.GetRequiredService<IOptions<GenerationOptions>>().Value.Budget,
            s.GetRequiredService<TimeProvider>(), s.GetService<ISpendingLedger>()));
        services.TryAddSingleton(s => new PriceList(s.GetRequiredService<IOptions<GenerationOptions>>().Value.Prices));
        services.TryAddSingleton<WriterCatalogue>();
        services.TryAddSingleton(s => s.GetRequiredService<WriterCatalogue>().Current);
        return services;
    }
}
