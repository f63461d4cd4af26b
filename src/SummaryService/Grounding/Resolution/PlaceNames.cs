using SummaryService.Context;
using SummaryService.Grounding.Text;

namespace SummaryService.Grounding.Resolution;

/// <summary>Which place some words mean.</summary>
internal enum PlaceRole : byte
{
    /// <summary>The area of the sheet.</summary>
    Own,

    /// <summary>The area that it is compared with, or an average of areas.</summary>
    Comparator,

    /// <summary>Another area of the dataset.</summary>
    Other,

    /// <summary>A region that the dataset need not know.</summary>
    Region,
}

/// <summary>A place that a text names.</summary>
/// <param name="First">The first token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Role">Which place.</param>
/// <param name="Code">The area's code, or null for words such as "the average".</param>
/// <param name="ByName">Whether it is named, not only alluded to.</param>
internal readonly record struct PlaceMention(int First, int Next, PlaceRole Role, string? Code, bool ByName);

/// <summary>Finds places in texts: the names of the dataset's areas and the general words of Lexicon/places.yaml.</summary>
internal sealed class PlaceNames
{
    private const int LeastShared = 5;

    private static readonly PhraseTable General = new("places");

    private static readonly string[] Endings = ["ish", "ian", "ean", "ese", "an", "ic", "i", "er"];
    private static readonly Dictionary<string, string> Irregular =
        LexiconFile.Read("demonyms").SelectMany(p => p.Value.Select(w => (w, p.Key))).DistinctBy(p => p.w).ToDictionary(p => p.w, p =>
            p.Key);

    private readonly AreaNames names;
    private readonly AreaTypes types;
    private readonly HashSet<string> labels;
    private readonly HashSet<string> means;
    private readonly HashSet<string> parts;
    private readonly string own;
    private readonly string? other;
    private readonly (string[] Words, PlaceRole Role, string Code)[] near;

    public PlaceNames(FactSheet sheet)
    {
        (own, other, names) = (sheet.Area.Code, sheet.Comparator?.Code, AreaNames.Of(sheet));
        types = new AreaTypes(sheet, names);
        labels = names.Bodies.Count == 0 ? [] : [.. sheet.Indicators.SelectMany(x => x.Categories.Select(c => c.Label).Append(x.Label))
            .SelectMany(Tokenizer.Cut).Select(x => x.Stem)];
        means = [.. sheet.Indicators.Select(x => Tokenizer.Cut(x.Label)).SelectMany(t => Enumerable.Range(1, Math.Max(0, t.Length - 1))
            .Where(k => t[k].Lower is "average" or "mean").Select(k => t[k - 1].Lower))];
        parts = [.. sheet.Indicators.SelectMany(x => x.Categories.SelectMany(c => c.Aliases.Append(c.Label))).Select(l =>
            l.ToLowerInvariant())];
        var alone = sheet.Areas.Where(a => a.Code != own && a.Code != other && names.Unique.Contains(a.Code));
        near = [.. (sheet.Comparator is { } c ? new[] { sheet.Area, c } : [sheet.Area]).Concat(alone).Select(a => (AreaNames.WordsOf(a),
            RoleOf(a.Code), a.Code))
            .Where(n => n.Item1.Length > 0)];
    }

    public List<PlaceMention> Find(TokenList t)
    {
        var found = new List<PlaceMention>();
        for (var i = 0; i < t.Length; i++)
        {
            if (!t[i].IsWord || At(t, i) is not { } place)
                continue;
            found.Add(IsPronoun(t[i]) && Antecedent(t, found, i) is { } named ? place with { Role = named.Role,
                Code = named.Code } : place);
            i = place.Next - 1;
        }
        return found;
    }

    private static bool IsPronoun(Token token) => token.Lower is "its" or "our";

    // "Wales spends more on its libraries": its are those of the place that the sentence names last.
    private static PlaceMention? Antecedent(TokenList t, List<PlaceMention> found, int i)
    {
        if (found.Count == 0 || found[^1] is not { Code: not null } last || !(last.ByName || (General.At(t, last.First) is null
            && Opens(t, found))))
            return null;
        for (var k = last.Next; k < i; k++)
        {
            if (t[k].Lower is "." or ";" or "!" or "?" || t[k].Break)
                return null;
        }
        return last;
    }

    // "The network's score is 3.8, and its interval": the only place so far, named by its kind.
    private static bool Opens(TokenList t, List<PlaceMention> found)
    {
        for (var k = found[^1].First - 1; k >= 0 && t[k].Lower is not ("." or ";" or "!" or "?"); k--)
        {
            if (found.Count > 1 && found[^2].Next > k)
                return false;
        }
        return true;
    }

    private PlaceMention? At(TokenList t, int i)
    {
        foreach (var (words, code) in names.BeginningWith(Bare(t[i].Lower)))
        {
            // Several areas may bear one name; the sheet's own is meant first.
            if (Matches(t, i, words))
                return near.FirstOrDefault(n => n.Words.AsSpan().SequenceEqual(words)) is { Code: { } known, Role: var role }
                    ? new PlaceMention(i, i + words.Length, role, known, true) : new PlaceMention(i, i + words.Length, RoleOf(code),
                    code, true);
        }
        if ((Demonym(t, i) ?? Body(t, i)) is { } people)
            return people;
        if (types.At(t, i) is { } kind)
            return kind;
        return General.At(t, i) is not { } hit || IsCategory(t, i, hit.Next) ? null : hit.Meaning switch
        {
            "own" => new PlaceMention(i, hit.Next, PlaceRole.Own, own, false),
            "other" => IsPartOfName(t, i, hit.Next) || IsOfPeriod(t, i) ? null : OfKind(t, i, hit.Next)
                ?? new PlaceMention(i, hit.Next, PlaceRole.Comparator, other, false),
            _ => new PlaceMention(i, hit.Next, PlaceRole.Region, null, false),
        };
    }

    // "the national average", where the sheet compares with a region.
    private PlaceMention? OfKind(TokenList t, int i, int next)
    {
        for (var k = i; k < next; k++)
        {
            if (types.At(t, k) is { Role: PlaceRole.Other } kind)
                return kind with { First = i, Next = next };
        }
        return null;
    }

    // "the 1991-2020 average": of years, and not of areas; "the 2023-24 average" may be of either.
    private static bool IsOfPeriod(TokenList t, int i) => t[i - 1].Value > 1000 && t[i - 2].Lower is "-" or "–" or "to"
        && t[i - 3].Value > 1000;

    // "Other countries", where it is a part of a breakdown.
    private bool IsCategory(TokenList t, int i, int next) => parts.Contains(string.Join(' ', t[i..next].Select(x => x.Lower)))
        && !(i > 1 && (t[i - 1].Is("than") || t[i - 2].Is("than")));

    // Galician is of Galicia, Spanish of Spain, Welsh of Wales.
    private PlaceMention? Demonym(TokenList t, int i)
    {
        if (!t[i].Capital || t[i].Lower.Length < 4 || !(EndsAsDemonym(t[i].Lower) || Irregular.ContainsKey(t[i].Lower)))
            return null;
        if (Irregular.TryGetValue(t[i].Lower, out var of))
        {
            foreach (var (words, code) in names.BeginningWith(of.Split(' ')[0]))
            {
                if (of == string.Join(' ', words))
                    return new PlaceMention(i, i + 1, RoleOf(code), code, true);
            }
        }
        foreach (var (words, role, code) in near)
        {
            var shared = words.Length == 1 ? t[i].Lower.AsSpan().CommonPrefixLength(words[0]) : 0;
            if (shared >= 3 && shared >= words[0].Length - 4)
                return new PlaceMention(i, i + 1, role, code, true);
        }
        return null;
    }

    private static bool EndsAsDemonym(string lower)
    {
        foreach (var ending in Endings)
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // "the humanities", "the engineering library", "medics" of Medicine, where no indicator speaks of such a thing.
    private PlaceMention? Body(TokenList t, int i)
    {
        foreach (var (word, code) in names.Bodies)
        {
            var lower = t[i].Lower;
            var shared = lower.AsSpan().CommonPrefixLength(word);
            if ((!t[i].Capital || i == 0 || t[i].Break || t[i - 1].Is(".")) && !labels.Contains(t[i].Stem) && (lower == word
                || (lower[^1] == 's' && shared >= LeastShared && shared >= word.Length - 3 && lower.Length - shared <= 3)))
                return new PlaceMention(i, i + 1, RoleOf(code), code, true);
        }
        return null;
    }

    private PlaceRole RoleOf(string code) => code == own ? PlaceRole.Own : code == other ? PlaceRole.Comparator : PlaceRole.Other;

    // "the average wait" is what was measured; "than the average council" and "below average" are what it is set against.
    private bool IsPartOfName(TokenList t, int i, int next)
    {
        // "on average" says how it was counted.
        if (i > 0 && t[i - 1].Is("on") && t[i].Is("average") && !(i > 1 && t[i - 2].Is("than")))
            return true;
        // "the annual mean of nitrogen dioxide", where a label says so.
        if (IsOfFigure(t, i, next) || (i > 0 && t[i].Lower is "average" or "mean" && means.Contains(t[i - 1].Lower) && !IsSetAgainst(t, i)))
            return true;
        // "breached a standard"
        if (t[i].Lower is "standard" or "norm" or "benchmark" && !(i > 0
            && t[i - 1].Lower is "the" or "than" or "above" or "below" or "usual"))
            return true;
        // "delays average 0.9 days": what they do.
        if (t[i].Is("average") && next < t.Length && t[next].IsNumber && i > 0 && t[i - 1] is { IsWord: true, Lower: [.., 's'] })
            return true;
        if (t[i].Lower is not ("average" or "mean" or "standard" or "norm" or "typical") || next >= t.Length || !t[next].IsWord)
            return false;
        if (names.Kinds.Contains(t[next].Lower) || t[next].Lower is "for" or "of" or "in" or "across" or "figure" or "rate" or "level"
            or "which" or "is" or "was" or "are"
            or "were" or "and" or "but" or "at" or "with" or "even" or "though" or "yet" or "when" or "as" or "while")
            return false;
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
        {
            if (IsMeasuring(t[k]))
                return false;
            if (k < i - 1 && t[k].Lower is not ("in" or "the" or "at" or "for" or "a" or "an"))
                break;
        }
        return true;
    }

    private static bool IsMeasuring(Token token) => token.Lower is "than" or "below" or "above";

    private static bool IsSetAgainst(TokenList t, int i) => t[Math.Max(0, i - 3)..i].Any(IsMeasuring);

    // "an average of 9.6", "with an annual mean of 11": says how it was counted, unless something is set against it.
    private static bool IsOfFigure(TokenList t, int i, int next)
    {
        if (t[i].Lower is not ("average" or "mean") || next + 1 >= t.Length || !t[next].Is("of")
            || t[next + 1] is { IsWord: true, Lower: not "about" })
            return false;
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
        {
            if (t[k].Lower is "a" or "an")
                return k == 0 || t[k - 1].Lower is not ("with" or "to" or "against" or "versus" or "vs" or "than" or "below" or "above"
                    or "under" or "over") || (t[k - 1].Is("with") && !(k > 1 && t[k - 2].Is("compared")));
            if (General.At(t, k) is not null)
                return false;
        }
        return false;
    }

    private static bool Matches(TokenList t, int i, string[] words)
    {
        if (i + words.Length > t.Length)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (Bare(t[i + k].Lower) != words[k])
                return false;
        }
        return t[i].Capital;
    }

    // Luton's is Luton.
    private static string Bare(string lower) => lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
}
