using SummaryService.Benchmarks;

return args switch
{
    ["generation", .. var rest] => await GenerationBenchmark.RunAsync(rest),
    ["recordings", .. var rest] => await RecordingSet.RunAsync(rest),
    ["check"] => Check(),
    _ => Usage(),
};

static int Check()
{
    CheckBenchmarks.Run();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Name what to run: generation [ITEMS] [CONCURRENCY] [MILLISECONDS] | recordings [FOLDER] | check");
    return 2;
}
