namespace OutlookActivities.Simulator.Filters;

/// <summary>A piece of a $filter.</summary>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int Position);
