using SummaryService.Catalogue;
using SummaryService.Context;
using SummaryService.Generation;
using SummaryService.Grounding;
using SummaryService.Prompts;
using SummaryService.Review;

namespace SummaryService.Tests.Data;

/// <summary>Small objects with visible values.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static SubjectKey Buses(string area = "A1") => new(area, SummaryLevel.Chart, "buses");

    public static readonly GroundingReport Clean = new([], [], new Readability(5.5, 4, 4));

    public static readonly GroundingReport WithError = new(
        [new Claim(0, 2, "18", ClaimVerdict.Contradicted, ["F1"], "The value is 16.8.")],
        [new Finding(0, 2, "18", FindingKind.Number, Severity.Error, "F1 says 16.8.", ["F1"])],
        new Readability(null, 1, 1)
    );

    public static SummaryVersion Version(
        SubjectKey? subject = null,
        string key = "k1",
        GroundingReport? report = null,
        string text = "Buses ran.",
        Provenance? provenance = null
    ) =>
        SummaryVersion.Open(
            Guid.NewGuid(),
            subject ?? Buses(),
            key,
            text,
            report ?? Clean,
            provenance ?? SmallProvenance(subject ?? Buses()),
            Noon
        );

    public static SummaryVersion Live(SubjectKey? subject = null, string key = "k1")
    {
        var version = Version(subject, key);
        version.PublishUnreviewed(Noon);
        return version;
    }

    public static Provenance SmallProvenance(SubjectKey subject) =>
        new()
        {
            Release = 1,
            DatasetHash = "d1",
            Sheet = new FactSheet
            {
                Subject = subject,
                Title = "Buses",
                Area = new Area(subject.AreaCode, "Town", "town", null),
                Hash = "h1",
            },
            Prompt = "chart-summary@v001",
            PromptHash = "p1",
            Writer = new WriterIdentity("plain", null, null, "v1"),
            Attempts = [new AttemptRecord("Buses ran.", CallRecord.Local("Buses ran."), [])],
        };

    public static WorkItem Item(SubjectKey? subject = null, string key = "k1", int sample = 1) =>
        new()
        {
            Id = Guid.NewGuid(),
            Subject = subject ?? Buses(),
            ContentKey = key,
            Sample = sample,
            Reason = WorkReason.Missing,
            PlannedAt = Noon,
        };

    /// <summary>A provenance with something in every field.</summary>
    public static Provenance FullProvenance()
    {
        var year = new Period("2023-24", new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31));
        var area = new Area("A1", "Town ‘by’ Sea & Co", "town", "C");
        var indicator = new Indicator
        {
            Id = "trips",
            Label = "Trips <by> bus",
            Unit = "percent",
            Per = 100,
            Denominator = "all residents",
            Decimals = 1,
            Polarity = Polarity.HigherIsBetter,
            ComparatorIs = ComparatorKind.Unknown,
            Categories = [new Category("m", "Men", "men", ["males"])],
            Geography = "region",
            BreakBefore = ["2020"],
            Aliases = ["rides"],
        };
        var chart = new Chart
        {
            Id = "buses",
            Section = "roads",
            Title = "Buses",
            Order = 3,
            Kind = ChartKind.Trend,
            Indicators = ["trips"],
            Caveats = ["Counts are rounded."],
            Availability = Availability.ComingSoon,
            AvailabilityByArea = new Dictionary<string, Availability> { ["A1"] = Availability.Ok },
        };
        var observed = new Fact
        {
            Id = "F1",
            ChartId = "buses",
            IndicatorId = "trips",
            CategoryId = "m",
            AreaCode = "A1",
            Period = year,
            Value = 16.80m,
            Unit = "percent",
            Per = 100,
            Denominator = "all residents",
            Decimals = 1,
            Lower = 15.5m,
            Upper = 18.1m,
            Approximate = true,
            Status = ObservationStatus.Ok,
            Source = "£ survey “A”",
        };
        var derived = new Fact
        {
            Id = "F2",
            ChartId = "buses",
            IndicatorId = "trips",
            AreaCode = "A1",
            Period = new Period("early \u0000 days", null, null),
            Text = "higher",
            Unit = "",
            Status = ObservationStatus.Suppressed,
            Derivation = new Derivation(DerivationMethod.Comparison, ["F1"], "16.80 beside 12"),
        };
        return new Provenance
        {
            Release = 7,
            DatasetHash = "d7",
            Sheet = new FactSheet
            {
                Subject = Buses(),
                Title = "Buses",
                Question = "How many?",
                Why = "It matters.",
                Kind = ChartKind.Trend,
                Availability = Availability.Ok,
                Area = area,
                Comparator = new Area("C", "Country", "country", null),
                Areas = [area],
                Indicators = [indicator],
                Charts = [chart],
                Facts = [observed, derived],
                Caveats = ["Rounded."],
                Below = [new SummaryBelow(Buses(), "Buses", "Buses\nran.")],
                SimilarWithinPercent = 2.50m,
                Hash = "h7",
            },
            Prompt = "chart-summary@v001",
            PromptHash = "p7",
            Messages = [new PromptMessage("system", "Write."), new PromptMessage("user", "Facts: “16.8%”")],
            Writer = new WriterIdentity("openai", "model-x", "example.org", "temperature 0.2"),
            Attempts =
            [
                new AttemptRecord(
                    "18",
                    new CallRecord("{\"text\":\"18\"}", "stop", 812, 20, 0.00123450m, TimeSpan.FromMilliseconds(1234.5), 2, 42),
                    WithError.Findings
                ),
                new AttemptRecord("16.8", new CallRecord("16.8", null, null, null, null, TimeSpan.FromSeconds(70), 1), []),
            ],
            Parents = [new Guid("00000000-0000-0000-0000-000000000001"), new Guid("00000000-0000-0000-0000-000000000002")],
            EditedFrom = new Guid("00000000-0000-0000-0000-000000000003"),
            Editor = "Ann Editor",
            Software = "0.1.0",
        };
    }
}
