using MediationConsole.Console.Shell;

namespace MediationConsole.Tests.Console.Shell;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<i title=\"&lt;script&gt;alert(1)&lt;/script&gt;\">&lt;script&gt;alert(1)&lt;/script&gt;</i>")]
    [InlineData("\" onmouseover=\"x", "<i title=\"&quot; onmouseover=&quot;x\">&quot; onmouseover=&quot;x</i>")]
    [InlineData("纠纷 & {0}", "<i title=\"纠纷 &amp; {0}\">纠纷 &amp; {0}</i>")]
    public void Whatever_stands_in_markup_stays_a_text(string words, string markup) => Assert.Equal(markup, Html.Of($"<i title=\"{words}\">{words}</i>").Value);
}
