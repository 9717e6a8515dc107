BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseJson -Mailbox $nora
}

Describe 'Export-ActivityReport under a full PowerShell' {
    It 'writes one HTML file that names mailbox, source and hash' {
        $file = Join-Path $TestDrive 'report.html'
        $activities | Export-ActivityReport $file
        $html = Get-Content $file -Raw
        $html | Should -Match '^<!DOCTYPE html>'
        $html | Should -BeLike "*<h1>Mailbox activity report: $nora</h1>*"
        $html | Should -BeLike "*$((Get-FileHash $caseJson).Hash.ToLowerInvariant())*"
        $html | Should -BeLike '*payment invoice*'
    }

    It 'takes what Sort-Object, Where-Object and Import-Clixml give' {
        $clixml = Join-Path $TestDrive 'a.clixml'
        $file = Join-Path $TestDrive 'clixml.html'
        $activities | Sort-Object TimeUtc -Descending | Export-Clixml $clixml
        Import-Clixml $clixml | Where-Object Category -EQ Logon | Export-ActivityReport $file -Title 'Logons'
        Get-Content $file -Raw | Should -BeLike '*<h1>Logons</h1>*'
    }

    It 'reads of Import-Csv what Export-Csv wrote' {
        $csv = Join-Path $TestDrive 'a.csv'
        $file = Join-Path $TestDrive 'csv.html'
        $activities | Export-Csv $csv
        (Import-Csv $csv | Export-ActivityReport $file -PassThru).Name | Should -Be 'csv.html'
        Get-Content $file -Raw | Should -BeLike "*Mailbox activity report: $nora*"
    }

    It 'marks the addresses that -KnownIP names, and refuses what is no address' {
        $file = Join-Path $TestDrive 'known.html'
        $activities | Export-ActivityReport $file -KnownIP 198.51.100.0/24
        Get-Content $file -Raw | Should -BeLike '*yes, as stated, on*'
        { $activities | Export-ActivityReport $file -KnownIP 'office' } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'writes nothing with -WhatIf' {
        $file = Join-Path $TestDrive 'whatif.html'
        $activities | Export-ActivityReport $file -WhatIf
        $file | Should -Not -Exist
    }

    It 'leaves a file alone with -NoClobber' {
        $file = Join-Path $TestDrive 'there.html'
        Set-Content $file 'mine'
        { $activities | Export-ActivityReport $file -NoClobber } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content $file | Should -Be 'mine'
    }

    It 'replaces a read-only file with -Force only' {
        $file = Join-Path $TestDrive 'readonly.html'
        Set-Content $file 'mine'
        Set-ItemProperty $file IsReadOnly $true
        { $activities | Export-ActivityReport $file -ErrorAction Stop } | Should -Throw -ErrorId 'FileAccessDenied,*'
        $activities | Export-ActivityReport $file -Force
        Get-Content $file -Raw | Should -Match '^<!DOCTYPE html>'
    }

    It 'leaves no half file where the pipeline ends early' {
        $folder = New-Item (Join-Path $TestDrive 'stopped') -ItemType Directory
        { $activities | ForEach-Object { if ($_.Category -eq 'Search') { throw 'enough' } $_ } | Export-ActivityReport (Join-Path $folder 'half.html') } | Should -Throw 'enough'
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }
}
