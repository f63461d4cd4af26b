using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SummaryService.Web.Components.Report;

/// <summary>A heading whose level depends on where it stands, so that levels never skip.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>Gets or sets the level, 2 to 6.</summary>
    [Parameter, EditorRequired]
    public int Level { get; set; } = 2;

    /// <summary>Gets or sets the CSS class, or null.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Gets or sets the id, or null.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Gets or sets the words.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Level switch { <= 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" });
        builder.AddAttribute(1, "id", Id);
        builder.AddAttribute(2, "class", Class);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }
}
