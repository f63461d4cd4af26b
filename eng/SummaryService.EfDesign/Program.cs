// dotnet ef starts this project to find the two contexts of SummaryService.Data; it does nothing else.
Console.WriteLine("Start-up project of dotnet ef only: see CONTRIBUTING.md, \"A new migration\".");
