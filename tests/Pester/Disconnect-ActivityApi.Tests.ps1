BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $simulator = Open-Simulator
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'Disconnect-ActivityApi under a full PowerShell' {
    It 'ends the session''s connection and gives nothing' {
        $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        Disconnect-ActivityApi | Should -BeNullOrEmpty
        Get-ActivityApiConnection | Should -BeNullOrEmpty
        { Get-MailboxActivity $nora -First 1 } | Should -Throw -ErrorId 'NotConnected,*'
        { Get-MailboxActivity $nora -First 1 -Connection $connection } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'ends the connections that come down the pipeline and leaves the session''s alone' {
        $other = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        $session = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
        $other | Disconnect-ActivityApi
        Get-ActivityApiConnection | Should -Be $session
        { Get-MailboxActivity $nora -First 1 -Connection $other } | Should -Throw -ErrorId 'NotConnected,*'
        @(Get-MailboxActivity $nora -First 1).Count | Should -Be 1
    }

    It 'has nothing to do without a connection' {
        Disconnect-ActivityApi
        { Disconnect-ActivityApi } | Should -Not -Throw
    }
}
