using System.Text.Json;
using MediationConsole.Storage;

namespace MediationConsole.Console.CaseFile;

/// <summary>What is typed into one form and not sent; it can be written down and taken up again in another window.</summary>
public abstract class FormDraft
{
    /// <summary>True while there is something in the form that would be missed.</summary>
    public abstract bool IsTouched { get; }

    /// <summary>The version of the case that the person had looked at when typing.</summary>
    public long SeenVersion { get; set; }

    /// <summary>Empties the form.</summary>
    public abstract void Clear();

    /// <summary>The fields as JSON.</summary>
    public abstract string Write();

    /// <summary>Takes up what was written down.</summary>
    /// <exception cref="JsonException">It was written down by another form.</exception>
    public abstract void Read(string written);
}

/// <summary>A form whose fields are those of one record.</summary>
public abstract class FormDraft<TFields> : FormDraft
    where TFields : notnull
{
    public sealed override string Write() => Wire.Write(Fields);

    public sealed override void Read(string written) => Fields = Wire.Read<TFields>(written);

    /// <summary>The fields as they stand; setting them fills the form.</summary>
    protected abstract TFields Fields { get; set; }
}

/// <summary>The text of a dialog that asks for one.</summary>
public sealed class TextDraft : FormDraft<TextDraft.Field>
{
    public string Text { get; set; } = "";

    /// <summary>Words that the dialog offered; as long as they are all there is, nobody has typed anything.</summary>
    public string Suggested { get; set; } = "";

    public override bool IsTouched => Text.Length > 0 && Text != Suggested;

    public override void Clear() => (Text, Suggested) = ("", "");

    protected override Field Fields
    {
        get => new(Text);
        set => Text = value.Text;
    }

    public sealed record Field(string Text);
}
