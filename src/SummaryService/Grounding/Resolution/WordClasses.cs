using System.Collections.Frozen;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Classes of general words, from Lexicon/generic.yaml, by stem.</summary>
internal static class WordClasses
{
    private static readonly IReadOnlyDictionary<string, List<string>> File = LexiconFile.Read("generic");

    /// <summary>Words for people that fit any base.</summary>
    public static readonly FrozenSet<string> People = Stems("people");

    /// <summary>Words that say nothing of the subject.</summary>
    public static readonly FrozenSet<string> Frame = Stems("frame");

    /// <summary>Words that narrow people down to a group.</summary>
    public static readonly FrozenSet<string> Group = Stems("group");

    /// <summary>Nouns of persons in a role: patients, pupils, passengers.</summary>
    public static readonly FrozenSet<string> Persons = Stems("persons");

    /// <summary>Nouns of things that are counted.</summary>
    public static readonly FrozenSet<string> Counted = Stems("counted");

    /// <summary>Words for what a value is held to: limits, targets, standards.</summary>
    public static readonly FrozenSet<string> Limits = Stems("limits");

    /// <summary>Words for a distance between two values.</summary>
    public static readonly FrozenSet<string> Gaps = Stems("gaps");

    /// <summary>Nouns for a difference between two times.</summary>
    public static readonly FrozenSet<string> Changes = Stems("changes");

    /// <summary>Things that happen to persons, so that a share of them may be told of the persons.</summary>
    public static readonly FrozenSet<string> Events = Stems("events");

    /// <summary>Groups, places and posts, which hold several or none of what they are called after.</summary>
    public static readonly FrozenSet<string> Holders = Stems("holders");

    /// <summary>Amounts, such as length or minutes, of which a share is no share of things.</summary>
    public static readonly FrozenSet<string> Amounts = Stems("amounts");

    /// <summary>What one person does many times.</summary>
    public static readonly FrozenSet<string> Repeated = Stems("repeated");

    /// <summary>What is good of itself: quality, standards, performance.</summary>
    public static readonly FrozenSet<string> Virtues = Stems("virtues");

    /// <summary>Kinds of areas and bodies as they stand in names, in lower case: council, district, islands.</summary>
    public static readonly FrozenSet<string> AreaKinds = File["areakinds"].ToFrozenSet();

    /// <summary>Kinds of bodies that are named after what they do, so that what is left of their names is a common noun.</summary>
    public static readonly FrozenSet<string> Bodies = File["bodies"].ToFrozenSet();

    /// <summary>Nouns of bodies and houses that give a service, which texts take for one another.</summary>
    public static readonly FrozenSet<string> Facilities = Stems("facilities");

    /// <summary>Words by which inspectors grade, in lower case.</summary>
    public static readonly FrozenSet<string> Grades = File["grades"].ToFrozenSet();

    /// <summary>Words for what is missing where a sentence says that there is no figure, in lower case.</summary>
    public static readonly FrozenSet<string> Measurements = File["measurements"].ToFrozenSet();

    private static FrozenSet<string> Stems(string name) => File[name].Select(Vocabulary.StemOf).ToFrozenSet();
}
