namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>Content searches: as cmdlets of Exchange's manner, as the compliance centre's cmdlets with their parameters as a text, and as its own records.</summary>
internal static class ComplianceOperationCases
{
    private const string Text = """ "RecordType":18,"ResultStatus":"Success","ObjectId":"Invoices","Parameters":"-Name \"Invoices\" -ExchangeLocation (\"ALL\")" """;
    private const string Centre = """ "RecordType":24,"ObjectId":"Invoices","ExchangeLocations":"All","Query":"invoice","Case":"","Parameters":"" """;

    internal static IReadOnlyList<OperationCase> All { get; } =
    [
        new("New-ComplianceSearch", """ "RecordType":1,"ResultStatus":"True","ObjectId":"Invoices","Parameters":[{"Name":"Name","Value":"Invoices"},{"Name":"ExchangeLocation","Value":"All"},{"Name":"ContentMatchQuery","Value":"invoice"}] """,
            "Search", null, "Invoices", "ExchangeLocation: All; ContentMatchQuery: invoice", "Success"),
        .. new[] { "New-ComplianceSearch", "Set-ComplianceSearch", "Start-ComplianceSearch", "Remove-ComplianceSearch" }.Select(operation =>
            new OperationCase(operation, Text, "Search", null, "Invoices", "-Name \"Invoices\" -ExchangeLocation (\"ALL\")", "Success")),
        new("New-ComplianceSearchAction", """ "RecordType":1,"Parameters":[{"Name":"SearchName","Value":"Invoices"},{"Name":"Export","Value":"True"}] """, "Search", null, "Invoices", "SearchName: Invoices; Export: True"),
        new("New-ComplianceSearchAction", """ "RecordType":18,"ObjectId":"Invoices_Export","Parameters":"-SearchName \"Invoices\" -Export" """, "Search", null, "Invoices_Export", "-SearchName \"Invoices\" -Export"),
        new("New-ComplianceSearchAction", """ "RecordType":1,"Parameters":[{"Name":"SearchName","Value":"Invoices"},{"Name":"Purge","Value":"True"}] """, "Delete", null, "Invoices", "SearchName: Invoices; Purge: True"),
        new("New-ComplianceSearchAction", """ "RecordType":18,"ObjectId":"Invoices_Purge","Parameters":"-SearchName \"Invoices\" -Purge -PurgeType HardDelete" """, "Delete", null, "Invoices_Purge", "-SearchName \"Invoices\" -Purge -PurgeType HardDelete"),
        .. new[] { "SearchCreated", "SearchStarted", "SearchUpdated", "SearchRemoved", "SearchPreviewed", "SearchExported", "SearchExportDownloaded", "SearchResultExported", "ViewedSearchExported", "ViewedSearchPreviewed", "PreviewItemListed", "PreviewItemRendered", "PreviewItemDownloaded" }.Select(operation =>
            new OperationCase(operation, Centre, "Search", null, "Invoices", "Query: invoice; Mailboxes: All")),
        new("SearchResultsPurged", Centre, "Delete", null, "Invoices", "Query: invoice; Mailboxes: All"),
        new("CaseAdminAdded", """ "RecordType":24,"ObjectId":"per.holm@contoso.example" """, "Account", null, "per.holm@contoso.example"),
    ];
}
