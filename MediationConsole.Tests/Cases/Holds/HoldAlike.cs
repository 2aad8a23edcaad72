using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>What makes two holds the same situation: the law cannot tell them apart but for the hour, nor for what it will never look at again.</summary>
internal static class HoldAlike
{
    public static string Key(PaperHold paper)
    {
        var (hold, order) = (paper.Hold, paper.Situation.Order);
        return string.Join('|',
            hold.Cause, hold.Status, Next(paper), hold.ReviewFixed, hold.End,
            string.Join(',', hold.Terms.Where(term => term.IsLive).Select(term => $"{term.Code}{term.State}{term.Stopped}")),
            string.Join(',', hold.Appeals.Select(appeal => appeal.State)), hold.LiftAsked is { } asked ? $"{asked.As}{asked.By}" : null,
            string.Join(',', hold.Exhibits.Select(one => one.OpenedBy.Count)), hold.Assignee, string.Join(',', hold.Recused),
            string.Join(',', hold.Settlements.Select(one => $"{one.State}{one.Held}")),
            string.Join(',', order.Holds.Select(one => one.Ref)), string.Join(',', order.Chargebacks.Select(one => one.State)), paper.Situation.Exposure.Remaining);
    }

    private static string Next(PaperHold paper)
    {
        var next = paper.Hold.Running.FirstOrDefault();
        return next?.DueAt <= paper.Now ? "due" : next?.DueAt <= paper.Now.AddTicks(1) ? "soon" : "";
    }
}
