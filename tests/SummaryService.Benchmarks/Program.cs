using SummaryService.Benchmarks;

return args switch
{
    ["generation", .. var rest] => await GenerationBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a benchmark: generation [ITEMS] [CONCURRENCY] [MILLISECONDS]");
    return 2;
}
