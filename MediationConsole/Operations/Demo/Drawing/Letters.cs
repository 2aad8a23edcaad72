namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Writing on pictures: letters of five by seven dots, the dots joined by strokes so that they read as drawn.</summary>
internal static class Letters
{
    // Five columns a letter from the blank to the tilde, the lowest bit on top.
    private static readonly byte[] Columns = Convert.FromHexString(
        "0000000000" + "00005F0000" + "0007000700" + "147F147F14" + "242A7F2A12" + "2313086462" + "3649562050" + "0005030000" +
        "001C224100" + "0041221C00" + "2A1C7F1C2A" + "08083E0808" + "0050300000" + "0808080808" + "0060600000" + "2010080402" +
        "3E5149453E" + "00427F4000" + "4261514946" + "2141454B31" + "1814127F10" + "2745454539" + "3C4A494930" + "0171090503" +
        "3649494936" + "064949291E" + "0036360000" + "0056360000" + "0814224100" + "1414141414" + "0041221408" + "0201510906" +
        "324979413E" + "7E1111117E" + "7F49494936" + "3E41414122" + "7F4141221C" + "7F49494941" + "7F09090901" + "3E4149497A" +
        "7F0808087F" + "00417F4100" + "2040413F01" + "7F08142241" + "7F40404040" + "7F020C027F" + "7F0408107F" + "3E4141413E" +
        "7F09090906" + "3E4151215E" + "7F09192946" + "4649494931" + "01017F0101" + "3F4040403F" + "1F2040201F" + "3F4038403F" +
        "6314081463" + "0708700807" + "6151494543" + "007F414100" + "0204081020" + "0041417F00" + "0402010204" + "4040404040" +
        "0001020400" + "2054545478" + "7F48444438" + "3844444420" + "384444487F" + "3854545418" + "087E090102" + "0C5252523E" +
        "7F08040478" + "00447D4000" + "2040443D00" + "7F10284400" + "00417F4000" + "7C04180478" + "7C08040478" + "3844444438" +
        "7C14141408" + "081414187C" + "7C08040408" + "4854545420" + "043F444020" + "3C4040207C" + "1C2040201C" + "3C4030403C" +
        "4428102844" + "0C5050503C" + "4464544C44" + "0008364100" + "00007F0000" + "0041360800" + "0804081008");

    /// <summary>How wide a text of that letter height is; a letter takes six of its eight parts.</summary>
    public static float Width(string text, float height) => text.Length * 6 * height / 8;

    /// <summary>Writes a text whose letters are that high; what has no letter here is left blank.</summary>
    public static void Write(this Canvas canvas, string text, float x, float y, float height, Ink ink, bool bold = false)
    {
        var dot = height / 8;
        foreach (var letter in text)
        {
            if (letter is > ' ' and <= '~') Letter(canvas, letter, x, y, dot, dot * (bold ? 1.45f : 1f), ink);
            x += 6 * dot;
        }
    }

    public static void Centre(this Canvas canvas, string text, float x, float y, float height, Ink ink, bool bold = false) =>
        canvas.Write(text, x - Width(text, height) / 2, y, height, ink, bold);

    private static void Letter(Canvas canvas, char letter, float x, float y, float dot, float thickness, Ink ink)
    {
        var first = (letter - ' ') * 5;
        bool Set(int column, int row) => column is >= 0 and < 5 && row is >= 0 and < 8 && (Columns[first + column] >> row & 1) == 1;
        void Stroke(int column, int row, int toColumn, int toRow) =>
            canvas.Line(x + (column + 0.5f) * dot, y + (row + 0.5f) * dot, x + (toColumn + 0.5f) * dot, y + (toRow + 0.5f) * dot, thickness, ink);

        for (var column = 0; column < 5; column++)
        {
            for (var row = 0; row < 8; row++)
            {
                if (!Set(column, row)) continue;
                var (right, below) = (Set(column + 1, row), Set(column, row + 1));
                if (right) Stroke(column, row, column + 1, row);
                if (below) Stroke(column, row, column, row + 1);
                // Slanting neighbours are joined only where no corner joins them already.
                var falls = Set(column + 1, row + 1) && !right && !below;
                var rises = Set(column + 1, row - 1) && !right && !Set(column, row - 1);
                if (falls) Stroke(column, row, column + 1, row + 1);
                if (rises) Stroke(column, row, column + 1, row - 1);
                if (!right && !below && !falls && !rises) Stroke(column, row, column, row);
            }
        }
    }
}
