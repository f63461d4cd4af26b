using SummaryService.Benchmarks;

return args switch
{
    ["generation", .. var rest] => await GenerationBenchmark.RunAsync(rest),
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
    Console.Error.WriteLine("Name a benchmark: generation [ITEMS] [CONCURRENCY] [MILLISECONDS], or check");
    return 2;
}
