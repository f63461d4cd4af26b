using SummaryService.Grounding.Claims;
using SummaryService.Grounding.Resolution;

namespace SummaryService.Grounding.Verdicts.Figures;

/// <summary>A value that a figure may mean.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Point">The value.</param>
/// <param name="Fit">How figure and value agree.</param>
/// <param name="Relevance">How well the topic fits the sentence, 1 for the best topic.</param>
/// <param name="AreaFits">Whether it is the area that the sentence names.</param>
/// <param name="TimeFits">Whether the period fits the date in the text; null when one of them is silent.</param>
internal readonly record struct Candidate(Topic Topic, Point Point, FitKind Fit, double Relevance, bool AreaFits, bool? TimeFits)
{
    public double Rank => (double)Fit * 0.15 + Math.Min(1, Relevance) + (AreaFits ? 0.35 : 0) + (TimeFits is false ? -0.6
        : TimeFits is true ? 0.1 : 0) + (Topic.InSheet ? 0.08 : 0);
}

/// <summary>Finds the values of the sheet that a figure may mean.</summary>
internal static class Candidates
{
    private const double Related = 0.25, Touched = 0.05;

    public static List<Candidate> Of(TextReading reading, Figure f, Whose whose, FigureTime? time)
    {
        if (reading.NotesOf(f) is not { } notes || Whose.Of(reading, f) != whose)
            return Find(reading, f, whose, time);
        if (time is null)
            return notes.Undated ??= Find(reading, f, whose, null);
        return FigureTime.Of(reading, f) == time ? notes.Dated ??= Find(reading, f, whose, time) : Find(reading, f, whose, time);
    }

    private static List<Candidate> Find(TextReading reading, Figure f, Whose whose, FigureTime? time)
    {
        var relevance = reading.Ranker.RelevanceAt(f.NumberAt);
        var found = new List<Candidate>();
        Collect(reading, f, whose, time, relevance, true, found);
        // A figure of few digits agrees with something by chance; unrelated topics count only for longer ones.
        if (f.Digits >= 3 && !found.Exists(c => c.Fit == FitKind.Match && c.AreaFits && c.TimeFits is not false))
            Collect(reading, f, whose, time, relevance, false, found);
        found.Sort((a, b) => b.Rank.CompareTo(a.Rank));
        return found;
    }

    private static void Collect(TextReading reading, Figure f, Whose whose, FigureTime? time, double[] relevance, bool related,
        List<Candidate> found)
    {
        foreach (var topic in reading.Index.Topics)
        {
            var near = relevance[topic.Number] >= Related || (!topic.InSheet && relevance[topic.Number] > Touched
                && Spoken.IsCalled(reading, f, topic));
            if (near != related || (!related && !topic.InSheet && f.Digits < 4))
                continue;
            foreach (var (area, series) in reading.AreasOf(topic))
            {
                if (BestOf(reading, f, topic, series, time) is { } b)
                    found.Add(new Candidate(topic, b.Point, b.Fit, relevance[topic.Number], AreaFits(whose, area), b.Time));
            }
        }
    }

    private static (Point Point, FitKind Fit, bool? Time)? BestOf(TextReading reading, Figure f, Topic topic, Series series,
        FigureTime? time)
    {
        (Point Point, FitKind Fit, bool? Time)? best = null;
        for (var i = series.Points.Count - 1; i >= 0; i--)
        {
            var point = series.Points[i];
            var fit = Fit.Of(reading, f, topic.Unit, point.Value);
            if (fit == FitKind.None)
                continue;
            var fits = time?.Covers(point.Period);
            if (best is null || Better(fit, fits, best.Value.Fit, best.Value.Time))
                best = (point, fit, fits);
            if (fit == FitKind.Match && fits is not false)
                break;
        }
        return best;
    }

    private static bool Better(FitKind fit, bool? time, FitKind than, bool? thanTime) =>
        fit != than ? fit > than : time is true && thanTime is not true;

    private static bool AreaFits(Whose whose, string area) => whose.Code == area;
}
