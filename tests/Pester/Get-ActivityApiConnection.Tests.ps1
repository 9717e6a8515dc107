BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $simulator = Open-Simulator
}

AfterAll {
    Disconnect-ActivityApi
    Close-Simulator $simulator
}

Describe 'Get-ActivityApiConnection under a full PowerShell' {
    It 'gives nothing without a connection' {
        Disconnect-ActivityApi
        Get-ActivityApiConnection | Should -BeNullOrEmpty
    }

    It 'gives the latest connection of the session' {
        $null = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token -ApiVersion beta
        $latest = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token -ApiVersion v1.0
        Get-ActivityApiConnection | Should -Be $latest
        (Get-ActivityApiConnection | ConvertTo-Json | ConvertFrom-Json).ApiVersion | Should -Be 'v1.0'
    }

    It 'gives nothing in the runspaces of ForEach-Object -Parallel and in jobs' {
        $null = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        1..3 | ForEach-Object -Parallel { Import-Module $using:module; Get-ActivityApiConnection } | Should -BeNullOrEmpty
        Start-Job { Import-Module $using:module; Get-ActivityApiConnection } | Receive-Job -Wait -AutoRemoveJob | Should -BeNullOrEmpty
        Get-ActivityApiConnection | Should -Not -BeNullOrEmpty
    }
}
