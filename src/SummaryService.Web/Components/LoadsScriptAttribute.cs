namespace SummaryService.Web.Components;

/// <summary>Marks a page that has an interactive part, so that it loads the client script.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LoadsScriptAttribute : Attribute;
