namespace MediationConsole.Cases.Disputes;

/// <summary>A situation read by who knows that it is a dispute's.</summary>
public static class DisputeSituation
{
    extension(Situation situation)
    {
        /// <summary>The dispute.</summary>
        public Dispute Dispute => (Dispute)situation.Case;
    }
}
