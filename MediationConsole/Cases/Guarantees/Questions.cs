namespace MediationConsole.Cases.Guarantees;

/// <summary>A question of the questionnaire, with its choices by code (G6).</summary>
public sealed record Question(string Code, string Title, IReadOnlyDictionary<string, string> Choices);

/// <summary>The short questionnaire on the dispute rules (G6): fixed questions, so that the answers can be counted.</summary>
public static class Questions
{
    private static readonly (string, string)[] Agreement = [("YES", "Yes"), ("PARTLY", "Partly"), ("NO", "No")];

    /// <summary>Every question, in the order in which they are put.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        Of("RULES_KNOWN", "Did you know the dispute rules before this order?", Agreement),
        Of("RULES_CLEAR", "Are the rules clear to you now?", Agreement),
        Of("TERMS_FAIR", "Is the time the rules give each side fair?", ("FAIR", "It is fair"), ("TOO_SHORT", "It is too short"), ("TOO_LONG", "It is too long")),
        Of("TALKED_FIRST", "Did you try to agree with the other side first?", ("AGREED", "Yes, and we agreed"), ("TRIED", "Yes, without success"), ("NO", "No")),
        Of("WOULD_USE_AGAIN", "Would you buy or sell under these rules again?", Agreement),
    ];

    /// <summary>Why these are no answers to the questions, in one sentence; null where every question has exactly one of its choices.</summary>
    public static Saying? Fault(IReadOnlyList<QuestionAnswer>? answers)
    {
        if (answers is null || answers.Any(answer => answer is null)) return "Answer every question of the questionnaire (G6).";
        if (answers.FirstOrDefault(answer => All.All(question => question.Code != answer.Question)) is { } stray) return $"There is no question '{stray.Question}' (G6).";
        foreach (var question in All)
        {
            if (answers.Count(answer => answer.Question == question.Code) != 1) return $"Answer {question.Code} once (G6).";
            var choice = answers.First(answer => answer.Question == question.Code).Choice;
            if (choice is null || !question.Choices.ContainsKey(choice)) return $"The choices of {question.Code} are {Saying.List(question.Choices.Keys.Select(Saying.Of))} (G6).";
        }

        return null;
    }

    private static Question Of(string code, string title, params (string Code, string Title)[] choices) =>
        new(code, title, choices.ToDictionary(choice => choice.Code, choice => choice.Title, StringComparer.Ordinal));
}
