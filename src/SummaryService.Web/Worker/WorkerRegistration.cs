namespace SummaryService.Web.Worker;

/// <summary>Registers the worker, unless this process is to serve pages only.</summary>
internal static class WorkerRegistration
{
    /// <summary>Adds the worker when Hosting:RunWorker says so (it does by default).</summary>
    public static void AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkerOptions>().Bind(configuration.GetSection("Worker")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<EngineRoom>();
        services.AddSingleton(Console.Out);
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<FirstAdminNotice>();
        services.AddSingleton<StartUpNotice>();
        services.AddHostedService(s => s.GetRequiredService<FirstAdminNotice>());
        if (configuration.GetValue("Hosting:RunWorker", true))
            services.AddHostedService<PipelineWorker>();
    }
}
