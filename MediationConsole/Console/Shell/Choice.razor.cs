using Microsoft.AspNetCore.Components;
using Radzen;
using Radzen.Blazor;

namespace MediationConsole.Console.Shell;

/// <summary>One thing that can be chosen, and its words; in a long list, also the words of the group it stands in.</summary>
public sealed record ChoiceOption<TValue>(TValue Value, string Text, string? Group = null);

/// <summary>A field in which one of a few things is chosen.</summary>
public sealed partial class Choice<TValue>
{
    private RadzenDropDown<TValue>? box;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The same list at every rendering: another one makes the box forget what was chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChoiceOption<TValue>> Options { get; set; } = [];

    /// <summary>What stands in the box while nothing is chosen.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    // What was typed is the beginning of an option; one letter again and again goes through all that begin with it.
    private async Task Seek(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return;
        var isOneLetter = typed.All(letter => char.ToUpperInvariant(letter) == char.ToUpperInvariant(typed[0]));
        var options = Starting(isOneLetter ? typed[..1] : typed);
        var chosen = isOneLetter ? options.FindIndex(option => EqualityComparer<TValue>.Default.Equals(option.Value, Value)) : -1;
        if (options.Count > 0) await ValueChanged.InvokeAsync(options[(chosen + 1) % options.Count].Value);
    }

    private List<ChoiceOption<TValue>> Starting(string typed) =>
        [.. Options.Where(option => option.Text.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase))];

    // The kit knows no groups: the first option of each bears its words above it, and every option bears them for screen readers.
    private void Place(DropDownItemRenderEventArgs<TValue> item)
    {
        if (item.Item is not ChoiceOption<TValue> { Group: { } group } option) return;
        item.Attributes["aria-description"] = group;
        if (Options.First(one => one.Group == group) == option) item.Attributes["data-group"] = group;
    }

    private async Task Focus() => await box!.Element.FocusAsync();
}
