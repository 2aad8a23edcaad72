namespace MediationConsole.Cases.Holds;

/// <summary>A situation read by who knows that it is a hold's.</summary>
public static class HoldSituation
{
    extension(Situation situation)
    {
        /// <summary>The hold.</summary>
        public Hold Hold => (Hold)situation.Case;
    }
}
