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

Describe 'Every way of signing in, in a process of its own' {
    BeforeDiscovery {
        $versions = @(
            @{ Why = 'no other sign-in library'; Client = $null; Abstractions = $null; Last = $false }
            @{ Why = 'an older one loaded before'; Client = '4.61.3'; Abstractions = '6.35.0'; Last = $false }
            @{ Why = 'the newest one loaded before, with newer parts'; Client = '4.92.0'; Abstractions = '8.23.0'; Last = $false }
            @{ Why = 'an older one loaded after'; Client = '4.61.3'; Abstractions = '6.35.0'; Last = $true }
        )
    }

    BeforeAll {
        $folder = Join-Path $TestDrive 'sign-in'
        $signIn = Open-Simulator @('--activities', '5', '--sign-in', $folder)
        $packages = (dotnet nuget locals global-packages --list) -replace '^[^:]*: ', ''
        # What a desktop has to open a browser with: here it does at once what a user does in it.
        $programs = New-Item (Join-Path $TestDrive 'programs') -ItemType Directory
        $simulatorLibrary = (Get-ChildItem (Join-Path $repository 'src/ActivityApiSimulator/bin/*/net*/ActivityApiSimulator.dll') | Sort-Object LastWriteTime | Select-Object -Last 1).FullName
        if ($IsLinux) {
            $opener = Join-Path $programs 'xdg-open'
            Set-Content $opener "#!/bin/sh`nexec '$((Get-Command dotnet).Source)' '$simulatorLibrary' --browse `"`$1`""
            chmod +x $opener
        }

        function Invoke-SignInFlow([string[]] $Library, [bool] $Last) {
            $userFolder = New-Item (Join-Path $TestDrive "home-$([guid]::NewGuid())") -ItemType Directory
            $start = [System.Diagnostics.ProcessStartInfo]@{
                FileName = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
                RedirectStandardOutput = $true; RedirectStandardError = $true; UseShellExecute = $false
            }
            $arguments = @(
                '-NoProfile', '-File', (Join-Path $PSScriptRoot 'SignInFlows.ps1'), '-Module', $module, '-Authority', $signIn.SignIn, '-BaseUri', $signIn.BaseUri
                '-ClientId', $signIn.ClientId, '-PublicClientId', $signIn.PublicClientId, '-Folder', $folder, '-Transcript', (Join-Path $userFolder 'transcript.txt')
            )
            if ($Last) { $arguments += '-LoadLast' }
            foreach ($argument in $arguments) { $start.ArgumentList.Add($argument) }
            if ($Library) { $start.ArgumentList.Add('-Library'); $start.ArgumentList.Add($Library -join ',') }
            $start.Environment['SIMULATED_SECRET'] = [System.Net.NetworkCredential]::new('', $signIn.Secret).Password
            $start.Environment['IDENTITY_ENDPOINT'] = $signIn.IdentityEndpoint
            $start.Environment['IDENTITY_HEADER'] = $signIn.IdentityHeader
            $start.Environment['PATH'] = "$programs$([System.IO.Path]::PathSeparator)$env:PATH"
            $start.Environment['DISPLAY'] = ':0'
            foreach ($name in 'HOME', 'TMPDIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME') { $start.Environment[$name] = "$userFolder" }
            $start.Environment['DOTNET_ROOT'] = $env:DOTNET_ROOT
            $start.Environment['POWERSHELL_TELEMETRY_OPTOUT'] = '1'
            $process = [System.Diagnostics.Process]::Start($start)
            $errors = $process.StandardError.ReadToEndAsync()
            $output = $process.StandardOutput.ReadToEnd()
            $process.WaitForExit()
            [pscustomobject]@{ Output = $output; Errors = $errors.Result; ExitCode = $process.ExitCode; Folder = $userFolder }
        }
    }

    AfterAll {
        Close-Simulator $signIn
    }

    It 'says that a machine has no identity of that id' {
        $env:IDENTITY_ENDPOINT, $env:IDENTITY_HEADER = $signIn.IdentityEndpoint, $signIn.IdentityHeader
        $OutlookActivitiesLoopbackAuthority = $signIn.SignIn
        try {
            { Connect-ActivityApi -BaseUri $signIn.BaseUri -ManagedIdentity -ManagedIdentityClientId 9f1d3f0e-0000-4000-8000-000000000000 -WarningAction SilentlyContinue } |
                Should -Throw -ErrorId 'ManagedIdentityNotFound,*'
        }
        finally {
            $env:IDENTITY_ENDPOINT = $env:IDENTITY_HEADER = $null
        }
    }

    It 'says where no browser can be opened (on Linux, where it is a program on the path)' -Skip:(-not $IsLinux) {
        $OutlookActivitiesLoopbackAuthority = $signIn.SignIn
        $path = $env:PATH
        try {
            $env:PATH = "$(New-Item (Join-Path $TestDrive 'empty') -ItemType Directory)"
            { Connect-ActivityApi -Interactive -ClientId $signIn.PublicClientId -BaseUri $signIn.BaseUri -WarningAction SilentlyContinue } | Should -Throw -ErrorId 'BrowserUnavailable,*'
        }
        finally {
            $env:PATH = $path
        }
    }

    It 'works with <Why>, and leaves no token and no secret anywhere' -ForEach $versions {
        $library = @()
        if ($Client) {
            $library = @(
                Join-Path $packages "microsoft.identitymodel.abstractions/$Abstractions/lib/netstandard2.0/Microsoft.IdentityModel.Abstractions.dll"
                Join-Path $packages "microsoft.identity.client/$Client/lib/netstandard2.0/Microsoft.Identity.Client.dll"
            )
            # They come with the tests of the module; nothing references them.
            if ($library | Where-Object { -not (Test-Path $_) }) { dotnet restore (Join-Path $repository 'tests/Module.Tests') | Out-Null }
            $library | ForEach-Object { $_ | Should -Exist }
        }

        $run = Invoke-SignInFlow $library $Last
        $run.Errors | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 0
        $lines = $run.Output -split '\r?\n'
        if ($Client) { $lines | Should -Contain "library $Client.0" }
        foreach ($flow in 'ClientSecret ClientSecret 3', 'Certificate Certificate 3', 'CertificatePath Certificate 3', 'ClientAssertion ClientAssertion 3', 'DeviceCode DeviceCode 3', 'PersistCache DeviceCode 3', 'ManagedIdentity ManagedIdentity 3') {
            $lines | Should -Contain $flow
        }
        if ($IsLinux) { $lines | Should -Contain 'Interactive Interactive 3' }

        $secret = [System.Net.NetworkCredential]::new('', $signIn.Secret).Password
        $written = $run.Output + (Get-ChildItem $run.Folder -Recurse -File -Force | ForEach-Object { [System.IO.File]::ReadAllText($_.FullName, [System.Text.Encoding]::Latin1) }) -join "`n"
        $written | Should -Match 'ClientSecret'
        $written.Contains($secret) | Should -BeFalse
        # A JSON Web Token begins so.
        $written | Should -Not -Match 'eyJ[A-Za-z0-9_-]{20,}'
    }
}
