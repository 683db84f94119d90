using Xunit;

// The kernel keeps its container in a static field: two sites in one process would take it from each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
