using SummaryService.Benchmarks;

return args switch
{
    ["generation", .. var rest] => await GenerationBenchmark.RunAsync(rest),
    ["recordings", .. var rest] => await RecordingSet.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name what to run: generation [ITEMS] [CONCURRENCY] [MILLISECONDS] | recordings [FOLDER]");
    return 2;
}
