namespace MediationConsole.Console.Shell;

/// <summary>Answers 404 and still shows the page that says so in words.</summary>
internal static class NotFoundAnswer
{
    /// <summary>Sets the status when the page begins to go out: set any earlier, the framework would leave the page out.</summary>
    public static void AnswerNotFound(this HttpResponse response)
    {
        if (response.HasStarted) return;
        response.OnStarting(() =>
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
