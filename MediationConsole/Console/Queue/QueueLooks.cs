namespace MediationConsole.Console.Queue;

/// <summary>The columns of a queue and the order it is in.</summary>
/// <param name="IsWaiting">True while its rows are being read.</param>
public sealed record HeadLook(QueueFilter Filter, bool IsWaiting);

/// <summary>Where in the list a page is.</summary>
public sealed record PagerLook(QueueFilter Filter, int First, int Rows, int Count, QueueCursor? Previous, QueueCursor? Next);
