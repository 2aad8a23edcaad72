using System.Reflection;
using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases;

/// <summary>Values of any type of the law, made of its constructors: every value of an enum in turn, and nothing where nothing may stand.</summary>
internal static class Samples
{
    /// <summary>What people write; it has no letter of the Latin alphabet.</summary>
    public const string Text = "样例文字样例文字样例文字";

    private static readonly DateTimeOffset At = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every fact there is, each more than once where it has several forms.</summary>
    public static IEnumerable<Fact> Facts => typeof(Fact).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Fact))).SelectMany(type => Several(type)).Cast<Fact>();

    // As many as the widest of its values has; the others begin anew.
    private static IEnumerable<object> Several(Type type)
    {
        var maker = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var choices = maker.GetParameters().Select(parameter => Values(parameter.ParameterType, Nullability.Create(parameter).WriteState == NullabilityState.Nullable)).ToArray();
        var most = choices.Length == 0 ? 1 : choices.Max(values => values.Length) * 2;
        return Enumerable.Range(0, most).Select(at => maker.Invoke([.. choices.Select((values, place) => values[(at + (at >= most / 2 ? place : 0)) % values.Length])]));
    }

    private static object?[] Values(Type type, bool mayBeNull)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare) return [null, .. Values(bare, false)];
        return [.. mayBeNull ? [null] : Array.Empty<object?>(), .. Known(type)];
    }

    private static object?[] Known(Type type) => type switch
    {
        _ when type == typeof(string) => [Text],
        _ when type == typeof(bool) => [true, false],
        _ when type == typeof(int) => [3],
        _ when type == typeof(long) => [3L],
        _ when type == typeof(DateTimeOffset) => [At],
        _ when type == typeof(TimeSpan) => [new TimeSpan(1, 2, 3, 0)],
        _ when type == typeof(Money) => [new Money(8420, Currency.From("USD"))],
        _ when type == typeof(CaseRef) => [CaseRef.Parse("D-000001")],
        _ when type == typeof(StaffId) => [new StaffId(Text)],
        { IsEnum: true } => [.. Enum.GetValues(type).Cast<object?>()],
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => [Listed(type.GetGenericArguments()[0])],
        _ => [.. Several(type)],
    };

    private static Array Listed(Type type)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(Known(type)[0], 0);
        return list;
    }
}
