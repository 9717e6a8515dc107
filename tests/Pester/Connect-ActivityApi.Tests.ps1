BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $simulator = Open-Simulator
}

AfterAll {
    Disconnect-ActivityApi
    Close-Simulator $simulator
}

Describe 'Connect-ActivityApi under a full PowerShell' {
    It 'connects the session, without a request' {
        $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        $connection.BaseUri | Should -Be $simulator.BaseUri
        $connection.ApiVersion | Should -Be 'v2.0'
        Get-ActivityApiConnection | Should -Be $connection
        (Invoke-RestMethod $simulator.Requests).Count | Should -Be 0
    }

    It 'shows the secret nowhere' {
        $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        $file = Join-Path $TestDrive 'connection'
        $connection | Export-Clixml "$file.clixml" -Depth 5
        $connection | Export-Csv "$file.csv"
        $shown = @(
            $connection | Format-List * -Force | Out-String
            $connection | Format-Table | Out-String
            $connection | ConvertTo-Json -Depth 5
            Get-Content "$file.clixml", "$file.csv" -Raw
            "$connection"
        ) -join ''
        $secret = [System.Net.NetworkCredential]::new('', $simulator.Token).Password
        $shown.Contains($secret) | Should -BeFalse
        $shown | Should -Not -Match 'SecureString'
    }

    It 'takes a credential, with v1.0' {
        $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -Credential ([pscredential]::new($nora, $simulator.Token))
        $connection.ApiVersion | Should -Be 'v1.0'
        $connection.Account | Should -Be $nora
        $connection.AuthType | Should -Be 'Basic'
    }

    It 'refuses <Why>' -ForEach @(
        @{ Why = 'an address that is not https'; Id = 'InsecureUri'; Given = @{ BaseUri = 'http://mail.contoso.example' } }
        @{ Why = 'text that is no token'; Id = 'InvalidAccessToken'; Given = @{ AccessToken = [securestring]::new() } }
    ) {
        $arguments = @{ BaseUri = $simulator.BaseUri; AccessToken = $simulator.Token }
        foreach ($name in $Given.Keys) { $arguments[$name] = $Given[$name] }
        { Connect-ActivityApi @arguments } | Should -Throw -ErrorId "$Id,*"
    }

    It 'tells at the first request that the token is refused' {
        $wrong = [securestring]::new()
        foreach ($character in 'not.the.token'.ToCharArray()) { $wrong.AppendChar($character) }
        $null = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $wrong
        { Get-MailboxActivity $nora -First 1 } | Should -Throw -ErrorId 'TokenRefused,*'
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        $lines = ($connection | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $connection | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.ActivityApiConnection].GetProperties().Name) { $shown | Should -Match "(?m)^$property +:" }
    }
}
