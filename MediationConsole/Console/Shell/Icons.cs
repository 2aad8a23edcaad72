using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Shell;

/// <summary>The signs the screens use.</summary>
public enum IconName
{
    Triangle, Dot, Ring, Check, Cross, Plus, Search, Down, Up, Left, Right, Arrow, Sun, Moon, SignOut, Desk, Queue, Order, Clock, Money,
    Person, Menu, Warning, Info, Download, Eye, Pencil, Shield, Image, File, Message, Lock, Undo, Scales, Refresh, Hand, Calendar,
    Minus, TurnLeft, TurnRight, Expand, Copy, Video, Upload, Hidden, Bank, Umbrella, Star,
}

/// <summary>How each sign is drawn, in a square of sixteen.</summary>
public static class Icons
{
    private static readonly ConcurrentDictionary<(IconName Name, string? Css), MarkupString> Known = new();

    /// <summary>The sign as markup, the same text for all who show it: what stands in every row or on every page needs no component for it; see <see cref="Html"/>.</summary>
    public static MarkupString Markup(IconName name, string? css = null) => Known.GetOrAdd((name, css), one =>
        new($"""<svg class="{(one.Css is null ? "icon" : "icon " + one.Css)}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Drawing(one.Name)}</svg>"""));

    public static string Drawing(IconName name) => name switch
    {
        IconName.Triangle => """<path fill="currentColor" d="M8 2.5 15 14H1z"/>""",
        IconName.Dot => """<circle fill="currentColor" cx="8" cy="8" r="5"/>""",
        IconName.Ring => """<circle fill="none" stroke="currentColor" stroke-width="1.5" cx="8" cy="8" r="4.5"/>""",
        IconName.Check => Line("m3 8.5 3.2 3.2L13 4.8"),
        IconName.Cross => Line("m4 4 8 8m0-8-8 8"),
        IconName.Plus => Line("M8 3v10M3 8h10"),
        IconName.Search => Line("m13.5 13.5-3-3M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z"),
        IconName.Down => Line("m4 6 4 4 4-4"),
        IconName.Up => Line("m4 10 4-4 4 4"),
        IconName.Left => Line("m10 4-4 4 4 4"),
        IconName.Right => Line("m6 4 4 4-4 4"),
        IconName.Arrow => Line("M2.5 8h11m-4-4 4 4-4 4"),
        IconName.Sun => Line("M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7"),
        IconName.Moon => Line("M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z"),
        IconName.SignOut => Line("M6 2.5H3.5v11H6M7 8h6.5m-3-3 3 3-3 3"),
        IconName.Desk => Line("M2.5 3.5h4.5v4H2.5zM9 3.5h4.5v2.5H9zM2.5 9.5H7v3H2.5zM9 8h4.5v4.5H9z"),
        IconName.Queue => Line("M3 4h10M3 8h10M3 12h6"),
        IconName.Order => Line("M2.5 5 8 2.5 13.5 5v6L8 13.5 2.5 11zM2.5 5 8 7.5 13.5 5M8 7.5v6"),
        IconName.Clock => Line("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.2l2 1.3"),
        IconName.Money => Line("M1.5 4.5h13v7h-13zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z"),
        IconName.Bank => Line("M2 6.500 8 2.500l6 4zM3.500 6.500v5M6.500 6.500v5M9.500 6.500v5M12.500 6.500v5M2 13.500h12"),
        IconName.Umbrella => Line("M8 2v11.200c0 1-1.800 1-1.800 0M2 8c0-3.500 2.700-5.500 6-5.500s6 2 6 5.500z"),
        IconName.Star => Line("M8 2.300 9.700 6l4 .400-3 2.700.900 4L8 11l-3.600 2.100.900-4-3-2.700 4-.400z"),
        IconName.Person => Line("M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM3 13.5c.5-2.4 2.5-3.5 5-3.5s4.500 1.100 5 3.500"),
        IconName.Menu => Line("M2.5 4h11M2.5 8h11M2.5 12h11"),
        IconName.Warning => Line("M8 2.200 14.500 13.500h-13zM8 6.500v3M8 11.500v.200"),
        IconName.Info => Line("M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.300v3.700M8 5v.200"),
        IconName.Download => Line("M8 2.500v7.500m-3-3 3 3 3-3M3 13h10"),
        IconName.Eye => Line("M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"),
        IconName.Pencil => Line("m3 13 .700-2.800L11 2.900l2.100 2.100-7.300 7.300z"),
        IconName.Shield => Line("M8 2 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4z"),
        IconName.Image => Line("M2.500 3h11v10h-11zM2.500 11l3.500-3.500 3 3 1.500-1.500 3 3M10.300 6.300v.010"),
        IconName.File => Line("M4 2h5l3 3v9H4zM9 2v3h3"),
        IconName.Message => Line("M2.500 3.500h11v7.500H7l-3 2.500V11H2.500z"),
        IconName.Lock => Line("M4 7.500h8v6H4zM5.500 7.500V5.300a2.500 2.500 0 0 1 5 0v2.200"),
        IconName.Undo => Line("M5.500 3.500 2.500 6.500l3 3M2.500 6.500H10a3 3 0 0 1 0 6.500H7"),
        IconName.Scales => Line("M8 2.500v11M5 13.500h6M3 4.500h10M3 4.500 1.500 9h3zM13 4.500 11.500 9h3z"),
        IconName.Refresh => Line("M13 8a5 5 0 1 1-1.500-3.500M13 2.500v2.500h-2.500"),
        IconName.Hand => Line("M4.500 8V4.500a1 1 0 0 1 2 0V7M6.500 7V3a1 1 0 0 1 2 0v4M8.500 7V3.500a1 1 0 0 1 2 0V8M10.500 8V5.500a1 1 0 0 1 2 0V10a4 4 0 0 1-4 4c-2 0-3-1-4-3L3 8.500a1 1 0 0 1 1.500-1z"),
        IconName.Calendar => Line("M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3"),
        IconName.Minus => Line("M3 8h10"),
        IconName.TurnLeft => Line("M4 9a4.500 4.500 0 1 0 1.500-4L3 7M3 3.500V7h3.500"),
        IconName.TurnRight => Line("M12 9a4.500 4.500 0 1 1-1.500-4L13 7M13 3.500V7H9.500"),
        IconName.Expand => Line("M6 2.500H2.500V6M10 2.500h3.500V6M6 13.500H2.500V10M10 13.500h3.500V10"),
        IconName.Copy => Line("M6 6h7.500v7.500H6zM10 6V2.500H2.500V10H6"),
        IconName.Video => Line("M2 4h8.500v8H2zM10.500 7l3.500-2v6l-3.500-2z"),
        IconName.Upload => Line("M8 10V2.500m-3 3 3-3 3 3M3 13h10"),
        IconName.Hidden => Line("M2.500 2.500l11 11M6.500 4a6 6 0 0 1 1.500-.200C12.300 3.800 14.500 8 14.500 8a12 12 0 0 1-2 2.400M4 5.200A12 12 0 0 0 1.500 8S3.800 12.200 8 12.200a6 6 0 0 0 2.600-.600M6.700 6.700a2 2 0 0 0 2.700 2.700"),
    };

    private static string Line(string path) =>
        $"""<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" d="{path}"/>""";
}
