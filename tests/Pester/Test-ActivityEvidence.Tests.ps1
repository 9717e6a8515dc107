BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $simulator = Open-Simulator
    $null = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
    $whole = Get-MailboxActivity $nora -All
    $kept = Join-Path $TestDrive 'kept'
    $given = Get-MailboxActivity $nora -All -EvidencePath $kept
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'Test-ActivityEvidence under a full PowerShell' {
    It 'finds a folder as it was written, and Import-MailboxActivity reads the same from it' {
        @($given.Id) | Should -Be @($whole.Id)
        $result = Test-ActivityEvidence $kept
        $result.State, $result.IsValid, $result.Count | Should -Be @('Valid', $true, 441)
        $result.Hash | Should -Match '^[0-9a-f]{64}$'
        @(Import-MailboxActivity $kept | Sort-Object TimeUtc, Id | Get-PropertyText) | Should -Be @($given | Sort-Object TimeUtc, Id | Get-PropertyText)
    }

    It 'names what was changed' {
        $copy = Join-Path $TestDrive 'changed'
        Copy-Item $kept $copy -Recurse
        $file = Get-ChildItem $copy -Recurse -Filter *.gz | Select-Object -First 1
        $bytes = [System.IO.File]::ReadAllBytes($file.FullName)
        $bytes[20] = $bytes[20] -bxor 1
        [System.IO.File]::WriteAllBytes($file.FullName, $bytes)
        (Get-Item $copy | Test-ActivityEvidence).Problem | Should -BeLike "*$($file.Name): the file was changed*"
        $wrong = @(Test-ActivityEvidence $copy -PassThru | Where-Object IsValid -EQ $false)
        $wrong.Count | Should -Be 1
        $wrong[0].File | Should -BeLike "responses/*/$($file.Name)"
    }

    It 'is an error for a folder without a manifest, and the others are tested' {
        $empty = New-Item (Join-Path $TestDrive 'empty') -ItemType Directory
        $results = $empty.FullName, $kept | Test-ActivityEvidence -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'NotAnEvidenceFolder,*'
        $results.Path | Should -Be $kept
    }

    It 'says what to do where the folder is used already, and where -Resume has no folder' {
        { Get-MailboxActivity $nora -All -EvidencePath $kept -ErrorAction Stop } | Should -Throw -ErrorId 'EvidenceFolderUnsuited,*'
        { Get-MailboxActivity $nora -All -Resume -ErrorAction Stop } | Should -Throw -ErrorId 'ParameterUnsuited,*'
    }

    It 'holds a run over twenty mailboxes, with every fault on, whose process was killed three times; the result is that of an undisturbed one' {
        $slow = Open-Simulator '--mailboxes', '20', '--activities', '1000', '--fault', 'All=0.03', '--fault', 'Delay=20', '--fault', 'RetryAfter=0'
        try {
            $killed = Join-Path $TestDrive 'killed'
            $script = Join-Path $TestDrive 'fetch.ps1'
            $held = Join-Path $TestDrive 'held'
            Set-Content $script @"
Import-Module '$module'
`$token = ConvertTo-SecureString '$([System.Net.NetworkCredential]::new('', $slow.Token).Password)' -AsPlainText -Force
`$null = Connect-ActivityApi -BaseUri $($slow.BaseUri) -AccessToken `$token
1..20 | ForEach-Object { `"user`$_@contoso.example`" } | Get-MailboxActivity -All -PageSize 100 -ThrottleLimit 20 -EvidencePath '$killed' -Resume | ForEach-Object {
    `"`$(`$_.Mailbox) `$(`$_.Id)`"
    # What is fetched is kept meanwhile, but the run cannot end before it is killed.
    while (Test-Path '$held') { Start-Sleep -Milliseconds 20 }
}
"@
            $null = New-Item $held -ItemType File
            foreach ($answers in 40, 90, 150) {
                $process = Start-Process pwsh '-NoProfile', '-File', $script -PassThru -RedirectStandardOutput (Join-Path $TestDrive 'out.txt')
                while (-not $process.HasExited -and @(Get-Content (Join-Path $killed 'manifest.jsonl') -ErrorAction SilentlyContinue).Count -lt $answers) { Start-Sleep -Milliseconds 20 }
                $process.HasExited | Should -BeFalse
                $process.Kill()
                $process.WaitForExit()
                $state = Test-ActivityEvidence $killed
                $state.State | Should -Be Unfinished
                $state.IsValid | Should -BeTrue
            }

            Remove-Item $held
            $ids = pwsh -NoProfile -File $script
            $null = Connect-ActivityApi -BaseUri $slow.BaseUri -AccessToken $slow.Token
            @($ids) | Should -Be @(1..20 | ForEach-Object { "user$_@contoso.example" } | Get-MailboxActivity -All | ForEach-Object { "$($_.Mailbox) $($_.Id)" })
            (Test-ActivityEvidence $killed).State | Should -Be Valid
            @(Import-MailboxActivity $killed).Count | Should -Be 20000
            Get-ChildItem $killed -Recurse -File | ForEach-Object {
                $stream = [System.IO.File]::OpenRead($_.FullName)
                $text = if ($_.Extension -eq '.gz') {
                    [System.IO.StreamReader]::new([System.IO.Compression.GZipStream]::new($stream, [System.IO.Compression.CompressionMode]::Decompress)).ReadToEnd()
                }
                else { [System.IO.StreamReader]::new($stream).ReadToEnd() }
                $stream.Dispose()
                $text.Contains([System.Net.NetworkCredential]::new('', $slow.Token).Password) | Should -BeFalse
            }
        }
        finally { Close-Simulator $slow }
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = (Test-ActivityEvidence $kept -PassThru | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = Test-ActivityEvidence $kept | Format-List | Out-String -Width 400
        foreach ($property in [OutlookActivities.EvidenceResult].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
