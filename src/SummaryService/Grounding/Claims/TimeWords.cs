using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Claims;

/// <summary>Small words about time, from Lexicon/times.yaml.</summary>
internal static class TimeWords
{
    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("times");

    /// <summary>Words right before the date of a measurement.</summary>
    public static readonly FrozenSet<string> Leads = Set("leads");

    /// <summary>Words that may stand between a figure and its date.</summary>
    public static readonly FrozenSet<string> Small = Set("small");

    /// <summary>Words that begin another statement.</summary>
    public static readonly FrozenSet<string> Turns = Set("turns");

    /// <summary>Words that begin what came after a date.</summary>
    public static readonly FrozenSet<string> Follows = Set("follows");

    /// <summary>Words of a subject that only points back.</summary>
    public static readonly FrozenSet<string> Pronoun = Set("pronoun");

    /// <summary>Say that a change never paused.</summary>
    public static readonly FrozenSet<string> Unbroken = Set("unbroken");

    /// <summary>Behind "without": what a change never made.</summary>
    public static readonly FrozenSet<string> Stops = Set("stops");

    /// <summary>Nouns that a year may stand before: the 2019 level.</summary>
    public static readonly FrozenSet<string> OfYear = Set("ofyear");

    /// <summary>What a time is named for that values are set against: the 1991–2020 mean.</summary>
    public static readonly FrozenSet<string> Reference = Set("reference");

    /// <summary>Verbs that give a value its time: was recorded in, dates from.</summary>
    public static readonly FrozenSet<string> Recorded = Set("recorded");

    /// <summary>Words for the whole of a series.</summary>
    public static readonly FrozenSet<string> Whole = Set("whole");

    /// <summary>Words for a change that never turns back.</summary>
    public static readonly FrozenSet<string> Steady = Set("steady");

    /// <summary>Words for a sudden rise.</summary>
    public static readonly FrozenSet<string> Jumps = Set("jumps");

    /// <summary>Things that show a series.</summary>
    public static readonly FrozenSet<string> Shows = Set("shows");

    /// <summary>Words that take something out of "every year".</summary>
    public static readonly FrozenSet<string> Except = Set("except");

    /// <summary>What comes round.</summary>
    public static readonly FrozenSet<string> Rounds = Set("rounds");

    /// <summary>Single events of a series.</summary>
    public static readonly FrozenSet<string> Events = Set("events");

    /// <summary>Seasons of the year.</summary>
    public static readonly FrozenSet<string> Seasons = Set("seasons");

    /// <summary>Words for a time that nobody names.</summary>
    public static readonly FrozenSet<string> Vague = Set("vague");

    /// <summary>Words before the date at which a change ends.</summary>
    public static readonly FrozenSet<string> Into = Set("into");

    /// <summary>Verbs of a chart that tells something.</summary>
    public static readonly FrozenSet<string> Says = Set("says");

    /// <summary>Words for the distance of two values.</summary>
    public static readonly FrozenSet<string> Gaps = Set("gaps");

    /// <summary>Words before one peak of several.</summary>
    public static readonly FrozenSet<string> Several = Set("several");

    /// <summary>Words that set something against what was told.</summary>
    public static readonly FrozenSet<string> Against = Set("against");

    /// <summary>Words that end the reach of an earlier date.</summary>
    public static readonly FrozenSet<string> Now = Set("now");

    /// <summary>A series moves between two ends.</summary>
    public static readonly FrozenSet<string> Ranges = Set("ranges");

    /// <summary>Say that a statement holds of most values, and not of all.</summary>
    public static readonly FrozenSet<string> Mostly = Set("mostly");

    /// <summary>Verbs of which a bare year is the subject.</summary>
    public static readonly FrozenSet<string> YearVerbs = Set("yearverbs");

    private static FrozenSet<string> Set(string name) => File[name].ToFrozenSet();
}
