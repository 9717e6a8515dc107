@{
    RootModule = 'OutlookActivities.dll'
    ModuleVersion = '0.1.0'
    GUID = '6f4f2b0e-6c55-4d0b-9d3c-5b0a5f6d2b71'
}
