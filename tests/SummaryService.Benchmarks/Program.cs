using SummaryService.Benchmarks;

return args switch
{
    ["generation", .. var rest] => await GenerationBenchmark.RunAsync(rest),
    ["recordings", .. var rest] => await RecordingSet.RunAsync(rest),
    ["check"] => Check(CheckBenchmarks.Run),
    ["check", "cpu"] => Check(CheckProcessorTime.Run),
    ["plan", .. var rest] => await ScaleBenchmark.PlanAsync(rest),
    ["scale", .. var rest] => await ScaleBenchmark.WriteAsync(rest),
    _ => Usage(),
};

static int Check(Action run)
{
    run();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Name what to run: generation [ITEMS] [CONCURRENCY] [MILLISECONDS] | check | plan [AREAS] | scale [FEW] [MANY] | recordings [FOLDER]");
    return 2;
}
