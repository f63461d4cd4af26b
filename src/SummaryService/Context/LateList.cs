using System.Collections;

namespace SummaryService.Context;

/// <summary>A list that is gathered when somebody reads it: most sheets are planned and hashed without their background.</summary>
internal sealed class LateList<T>(Func<T[]> gather) : IReadOnlyList<T>
{
    private readonly Lazy<T[]> items = new(gather);

    public int Count => items.Value.Length;

    public T this[int index] => items.Value[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
