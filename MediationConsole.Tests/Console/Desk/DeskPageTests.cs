using Bunit;
using MediationConsole.Console.Desk;

namespace MediationConsole.Tests.Console.Desk;

public sealed class DeskPageTests : ConsoleContext
{
    [Fact]
    public void The_desk_has_its_name() => Assert.Equal("My desk", Render<DeskPage>().Find("h1").TextContent);
}
