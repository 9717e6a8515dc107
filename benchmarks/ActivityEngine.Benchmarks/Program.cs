using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OutlookActivities.Benchmarks;

MeasuredFiles.Prepare();

// In this process: the engine that is measured is the build for .NET 8, which a project made for the measuring would not choose.
ManualConfig config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15).WithInvocationCount(1).WithUnrollFactor(1))
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Statistics, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
    .AddColumn(new ThroughputColumn())
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(ConsoleLogger.Default)
    .WithArtifactsPath(Path.Combine(MeasuredFiles.Folder, "results"));

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
