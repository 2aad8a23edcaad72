namespace MediationConsole.Console.Admin.Webhooks;

/// <summary>Names the resource file with the words of the page on what goes out (WebhooksTexts.resx).</summary>
public sealed class WebhooksTexts;
