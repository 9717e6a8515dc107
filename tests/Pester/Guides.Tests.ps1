BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')

    # Every PowerShell block in order, from the repository's root, in one scope; what each gave.
    function Invoke-Guide([string] $Markdown) {
        $given = [System.Collections.Generic.List[object]]::new()
        Set-StrictMode -Off
        Push-Location $repository
        try {
            foreach ($block in Get-FencedBlock $Markdown | Where-Object Language -EQ powershell) {
                $given.Add(@(. ([scriptblock]::Create($block.Text))))
            }
        }
        finally {
            Pop-Location
        }
        , $given.ToArray()
    }
}

Describe 'docs/magic-unicorn-tool.md' {
    BeforeAll {
        $tables = Invoke-Guide (Get-Content (Join-Path $repository 'docs/magic-unicorn-tool.md') -Raw)
        $null, $logons, $reads, $items, $searchRows, $searches, $attachments, $file = $tables
    }

    AfterAll {
        Remove-Item (Join-Path ([System.IO.Path]::GetTempPath()) 'reads.csv')
    }

    It 'shows the logons with address, client and result' {
        $stranger = $logons | Where-Object { $_.ClientIP -eq '192.0.2.44' -and $_.ActivityIdType -eq 'ServerLogon' }
        @($stranger | Where-Object Result -EQ Failure).Count | Should -Be 4
        @($stranger | Where-Object Result -EQ Success).TimeUtc | Should -Be @('2018-05-16T03:15:22.507Z', '2018-05-16T10:38:10.292Z')
        ($stranger | Select-Object Client -Unique).Client | Should -Be 'Chrome on Windows'
        ($logons | Group-Object AppIdType).Name | Should -Contain 'Other'
        ($logons | Group-Object AppIdType).Name | Should -Contain 'Mobile'
    }

    It 'shows the messages read, with subject, sender, received time and whose address it was' {
        $invoice = $reads | Where-Object TimeUtc -EQ '2018-05-16T10:43:24.310Z'
        $invoice.Subject | Should -Be 'Invoice 48813 - payment due 31 May'
        $invoice.Sender | Should -Be 'billing@fabrikam.example'
        $invoice.ReceivedTimeUtc | Should -Be '2018-05-11T06:55:07.000Z'
        $invoice.ClientIP | Should -Be '192.0.2.44'
        $invoice.ClientIPSource | Should -Be 'Session'
        $invoice.DurationSeconds | Should -Be 76.712
        ($reads | Where-Object TimeUtc -GE '2018-05-16T10:44:41' | Select-Object -First 1).Subject | Should -Be "Contoso's form W-9, signed"
    }

    It 'takes no failed logon for a reader''s address' {
        @($reads | Where-Object { $_.TimeUtc -ge '2018-05-16T10:50:17' -and $_.TimeUtc -lt '2018-05-17' }).ClientIP | Should -Not -Contain '203.0.113.7'
    }

    It 'shows every message once, with the times it was read' {
        @($items | Where-Object Subject -EQ "Contoso's form W-9, signed").Times | Should -Match '2018-05-16T10:44:41.190Z; 2018-05-17T09:18:40.771Z'
        ($items | Measure-Object Count -Sum).Sum | Should -Be $reads.Count
    }

    It 'shows the searches' {
        ($searchRows | Where-Object Query -EQ 'paymn').TimeUtc | Should -Be '2018-05-16T10:42:49.658Z'
        $invoice = $searches | Where-Object Query -EQ 'payment invoice'
        $invoice.StartTimeUtc | Should -Be '2018-05-16T10:42:44.548Z'
        $invoice.EndTimeUtc | Should -Be '2018-05-16T10:43:07.214Z'
        $invoice.ClientIP | Should -Be '192.0.2.44'
        $searches.Query | Should -Contain 'wire'
    }

    It 'shows the attachments with what was done' {
        $stranger = $attachments | Where-Object ClientIP -EQ '192.0.2.44'
        @($stranger.TimeUtc) | Should -Be @('2018-05-16T10:43:58.210Z', '2018-05-16T10:45:10.390Z', '2018-05-16T10:45:31.790Z')
        @($stranger.Detail) | Should -Be @('Attachment: Download', 'Attachment: Preview', 'Attachment: Download')
        @($stranger.Subject)[0] | Should -Be 'Invoice 48813 - payment due 31 May'
    }

    It 'writes subjects as they were' {
        $file | Should -BeNullOrEmpty
        $rows = Import-Csv (Join-Path ([System.IO.Path]::GetTempPath()) 'reads.csv')
        @($rows.TimeUtc) | Should -Be @($reads.TimeUtc)
        $rows.Subject | Should -Contain "Contoso's form W-9, signed"
    }
}

Describe 'README.md' {
    It 'prints of the first investigation what it shows' {
        $section = [regex]::Match((Get-Content (Join-Path $repository 'README.md') -Raw), '(?ms)^## A first investigation.*?(?=^## Your own files)').Value
        $shown = @(Get-FencedBlock $section | Where-Object Language -EQ '')
        $given = (Invoke-Guide $section) | Where-Object { $_.Count -gt 0 }
        $given.Count | Should -Be $shown.Count
        for ($i = 0; $i -lt $shown.Count; $i++) {
            $lines = @(($given[$i] | Out-String -Width 120) -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ })
            $expected = @($shown[$i].Text -split '\n' | ForEach-Object TrimEnd | Where-Object { $_ })
            if ($expected[-1] -eq [string][char]0x2026) { $expected = $expected[0..($expected.Count - 2)] }
            $lines[0..($expected.Count - 1)] | Should -Be $expected
        }
    }
}

Describe 'docs/<_>' -ForEach 'mailitemsaccessed.md', 'investigation.md', 'audit-log.md' {
    It 'prints what it shows' {
        $blocks = @(Get-FencedBlock (Get-Content (Join-Path $repository "docs/$_") -Raw))
        @($blocks | Where-Object Language -EQ '').Count | Should -BeGreaterThan 4
        Set-StrictMode -Off
        Push-Location $repository
        try {
            for ($i = 0; $i -lt $blocks.Count; $i++) {
                if ($blocks[$i].Language -ne 'powershell') { continue }
                $given = @(. ([scriptblock]::Create($blocks[$i].Text)) | Out-String -Width 120)
                if ($i + 1 -lt $blocks.Count -and $blocks[$i + 1].Language -eq '') {
                    $lines = @($given -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ })
                    $expected = @($blocks[$i + 1].Text -split '\n' | ForEach-Object TrimEnd | Where-Object { $_ })
                    if ($expected[-1] -eq [string][char]0x2026) { $expected = $expected[0..($expected.Count - 2)] } else { $lines.Count | Should -Be $expected.Count }
                    $lines[0..($expected.Count - 1)] | Should -Be $expected
                }
                else {
                    $given -join '' | Should -BeNullOrEmpty
                }
            }
        }
        finally {
            Pop-Location
            Remove-Item (Join-Path ([System.IO.Path]::GetTempPath()) 'exposed.csv'), (Join-Path ([System.IO.Path]::GetTempPath()) 'purge.csv') -ErrorAction Ignore
        }
    }
}

Describe 'docs/report.md' {
    It 'writes the report that it shows, of objects that are flat' {
        $given = Invoke-Guide (Get-Content (Join-Path $repository 'docs/report.md') -Raw)
        $file = Join-Path ([System.IO.Path]::GetTempPath()) 'report.html'
        $html = Get-Content $file -Raw
        Remove-Item $file
        $html | Should -BeLike '*Application consent*'
        $html | Should -BeLike '*<span class="mark observed">Observed</span>*'
        $given[-1] | Should -Be 0
    }
}

Describe 'samples/find-exposure.ps1' {
    It 'ends the story of <Form> with findings, exposed messages, gaps and a report' -ForEach @(
        @{ Form = '2018'; File = 'nora-lind-2018-05.jsonl'; Exposed = '23 observed, 0 presumed, 0 possible'; Finding = 'PasswordGuessing'; Gap = 'Delegate' }
        @{ Form = 'today'; File = 'nora-lind-2026-audit.csv', 'nora-lind-2026-trace.csv'; Exposed = '73 observed, 10 presumed, 1 possible'; Finding = 'ApplicationConsent'; Gap = 'Throttled' }
    ) {
        $samples = Join-Path $repository 'samples'
        $told = & (Join-Path $samples 'find-exposure.ps1') -Path ($File | ForEach-Object { Join-Path $samples $_ }) -Mailbox $nora -Report (Join-Path $TestDrive 'report.html') | Out-String -Width 120
        Get-Content (Join-Path $TestDrive 'report.html') -Raw | Should -Match 'class="findings"'
        $told | Should -Match "The report of this, for a browser: .*report\.html"
        $told | Should -Match "High +$Finding"
        $told | Should -Match $Exposed
        $told | Should -Match $Gap
        ($told -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 130
    }
}

Describe 'docs/runbooks.md' {
    BeforeAll {
        $folder = Join-Path $TestDrive 'sign-in'
        $simulator = Open-Simulator @('--case', $caseJson, '--audit-records', '400', '--sign-in', $folder)
        $OutlookActivitiesLoopbackAuthority = $simulator.SignIn
        $env:IDENTITY_ENDPOINT, $env:IDENTITY_HEADER = $simulator.IdentityEndpoint, $simulator.IdentityHeader
        $samples = Join-Path $repository 'samples'
        $path = $env:PSModulePath
        $env:PSModulePath = "$(Split-Path $module)$([System.IO.Path]::PathSeparator)$path"
    }

    AfterAll {
        Close-Simulator $simulator
        $env:IDENTITY_ENDPOINT = $env:IDENTITY_HEADER = $null
        $env:PSModulePath = $path
    }

    It 'has a runbook that signs in with a managed identity, writes the activities and gives findings' {
        $given = & (Join-Path $samples 'runbook-managed-identity.ps1') -Mailbox $nora -OutputFolder $TestDrive -BaseUri $simulator.BaseUri -WarningAction SilentlyContinue 4> $null
        @($given | ForEach-Object { $_.GetType().Name } | Select-Object -Unique) | Should -BeIn @('SuspiciousActivity')
        $file = Get-ChildItem $TestDrive -Filter 'activities-*.jsonl'
        @(Import-MailboxActivity $file.FullName -WarningAction SilentlyContinue).Count | Should -BeGreaterThan 100
    }

    It 'has a runbook that signs in with a certificate and appends a day' {
        function Get-AutomationCertificate { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new((Join-Path $folder 'collector.pfx')) }
        $file = Join-Path $TestDrive 'daily.jsonl'
        $run = @{ Mailbox = $nora; TenantId = 'contoso.example'; ClientId = $simulator.ClientId; Path = $file; BaseUri = $simulator.BaseUri; WarningAction = 'SilentlyContinue' }
        & (Join-Path $samples 'runbook-certificate.ps1') @run
        $once = (Get-Content $file).Count
        & (Join-Path $samples 'runbook-certificate.ps1') @run
        $once | Should -BeGreaterThan 0
        (Get-Content $file).Count | Should -Be (2 * $once)
    }

    It 'has a script for all three modules in one session' {
        # What the other modules give; the certificate comes from a file here, as not every machine has a store.
        $signedIn = [System.Collections.Generic.List[string]]::new()
        function Connect-ExchangeOnline { $signedIn.Add('exchange') }
        function Connect-MgGraph { $signedIn.Add('graph') }
        function Get-EXOMailbox { [pscustomobject]@{ UserPrincipalName = $nora; ForwardingSmtpAddress = 'smtp:outside@fabrikam.example' }; [pscustomobject]@{ UserPrincipalName = 'tom.adler@contoso.example'; ForwardingSmtpAddress = $null } }
        function Get-MgAuditLogSignIn([switch] $All, [string] $Filter) {
            $Filter | Should -BeLike "userPrincipalName eq '$nora' and createdDateTime ge 20*Z"
            [pscustomobject]@{ Id = 'a'; CreatedDateTime = [datetime]::UtcNow.ToString('o'); UserPrincipalName = $nora; AppDisplayName = 'Outlook'; IPAddress = '203.0.113.7'; Status = [pscustomobject]@{ ErrorCode = 0 } }
        }
        function Connect-ActivityApi($Service, $ClientId, $TenantId, $CertificateThumbprint) {
            $signedIn.Add($Service)
            OutlookActivities\Connect-ActivityApi -Service $Service -ClientId $ClientId -TenantId $TenantId -CertificatePath (Join-Path $folder 'collector.pfx') -BaseUri $simulator.BaseUri
        }

        $null = & (Join-Path $samples 'one-session.ps1') -TenantId contoso.example -ClientId $simulator.ClientId -CertificateThumbprint 00 -WarningAction SilentlyContinue
        $signedIn | Should -Be @('exchange', 'graph', 'GraphAuditLog')
        (Get-ActivityApiConnection).AuthType | Should -Be 'Certificate'
    }

    It 'has a script that grants the permission, once, and names what is missing' {
        $granted = [System.Collections.Generic.List[object]]::new()
        function Get-MgServicePrincipal([string] $Filter) {
            if ($Filter -match "ManagedIdentity") { if ($Filter -match "'response'") { [pscustomobject]@{ Id = 'identity' } } }
            else { [pscustomobject]@{ Id = 'graph'; DisplayName = 'Microsoft Graph'; AppRoles = @([pscustomobject]@{ Id = 'role'; Value = 'AuditLogsQuery-Exchange.Read.All'; AllowedMemberTypes = @('Application') }) } }
        }
        function Get-MgServicePrincipalAppRoleAssignment([string] $ServicePrincipalId, [switch] $All) { $granted | ForEach-Object { [pscustomobject]@{ AppRoleId = $_.appRoleId } } }
        function New-MgServicePrincipalAppRoleAssignment([string] $ServicePrincipalId, $BodyParameter) { $granted.Add($BodyParameter) }
        $script = Join-Path $samples 'grant-runbook-permission.ps1'

        & $script -Identity response -WhatIf | Should -BeNullOrEmpty
        $granted.Count | Should -Be 0
        & $script -Identity response | Should -Be 'response now has AuditLogsQuery-Exchange.Read.All of Microsoft Graph.'
        & $script -Identity response | Should -Be 'response has AuditLogsQuery-Exchange.Read.All already.'
        $granted.Count | Should -Be 1
        $granted[0].principalId, $granted[0].resourceId, $granted[0].appRoleId | Should -Be @('identity', 'graph', 'role')
        { & $script -Identity nobody } | Should -Throw "There are 0 managed identities named 'nobody'*"
        { & $script -Identity response -Permission Mail.ReadWrite } | Should -Throw "*has no permission 'Mail.ReadWrite'*"
    }

    It 'names every error id of signing in that the help names' {
        $guide = Get-Content (Join-Path $repository 'docs/runbooks.md') -Raw
        $help = Get-Content (Join-Path $repository 'docs/help/Connect-ActivityApi.md') -Raw
        $ids = [regex]::Match($help, 'Of the sign-in: (.*?)\.').Groups[1].Value -split ', ' | Where-Object { $_ -ne 'SignInFailed' }
        $ids.Count | Should -BeGreaterThan 15
        $ids | ForEach-Object { $guide | Should -Match "``$_``" }
    }
}

Describe 'samples/investigate-audit-log.ps1' {
    It 'tells the story of today''s log from the sign-ins to what services did, and writes it' {
        $told = & (Join-Path $repository 'samples/investigate-audit-log.ps1') -Path $caseAudit, $caseTrace -OutputFolder $TestDrive -WarningAction SilentlyContinue 3>$null | Out-String -Width 120
        $told | Should -Match '953 activities, of which 182 are services''\. The timeline has 404 entries, 68 of them from elsewhere'
        $told | Should -Match 'Logon +nora\.lind +192\.0\.2\.44 +Logon failed 4 times until 03:14:40'
        $told | Should -Match 'Sync +nora\.lind +2001:db8:20::9 +Inbox synchronised: presume every item'
        $told | Should -Match '22 messages accessed in Inbox by application'
        $told | Should -Match 'Rule +per\.holm +198\.51\.100\.30 +An inbox rule was removed: "\."'
        $told | Should -Match '73 MailItemsAccessed, Focused Inbox'
        @(Import-Csv (Join-Path $TestDrive 'audit-timeline.csv')).Count | Should -Be 404
        @(Import-MailboxActivity (Join-Path $TestDrive 'audit-activities.jsonl')).Count | Should -Be 953
    }
}
