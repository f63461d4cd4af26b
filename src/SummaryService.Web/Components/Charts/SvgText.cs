using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SummaryService.Web.Components.Charts;

/// <summary>Words in a drawing. Razor keeps the element's name for itself, so it is written in C#.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Gets or sets the place from the left.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "0";

    /// <summary>Gets or sets the place of the base line from the top.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "0";

    /// <summary>Gets or sets start, middle or end: which part of the words stands at <see cref="X"/>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    /// <summary>Gets or sets the words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "tick");
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
