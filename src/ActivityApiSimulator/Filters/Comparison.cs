namespace OutlookActivities.Simulator.Filters;

/// <summary>The comparison operators of OData.</summary>
internal enum Comparison
{
    Eq,
    Ne,
    Ge,
    Gt,
    Le,
    Lt,
}
