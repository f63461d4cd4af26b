using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SummaryService.Generation;

namespace SummaryService.Tests.Generation;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Write_AnAnswerAndAFailure_AreTracedAndMeasuredByTheConventions()
    {
        await using var server = await FaultServer.Start(Faults.Good, Faults.Status(401));
        using var t = new WriterUnderTest(server.Address);
        // Other tests write at the same time: only spans and measurements of this test's port and model count.
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == GenerationTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => { if (Equals(a.GetTagItem("server.port"), server.Address.Port)) spans.Enqueue(a); },
        };
        ActivitySource.AddActivityListener(listener);
        var measured = new ConcurrentDictionary<string, string>();
        using var meter = new MeterListener
        {
            InstrumentPublished = (i, l) => { if (i.Meter.Name == GenerationTelemetry.SourceName) l.EnableMeasurementEvents(i); },
        };
        meter.SetMeasurementEventCallback<double>((i, _, _, _) => measured[i.Name] = i.Unit ?? "");
        meter.SetMeasurementEventCallback<int>((i, _, _, _) => measured[i.Name] = i.Unit ?? "");
        meter.Start();

        await t.WriteAsync();
        await t.WriteAsync();

        var good = spans.First();
        (good.DisplayName, good.Kind).ShouldBe(("chat small-model", ActivityKind.Client));
        good.GetTagItem("gen_ai.operation.name").ShouldBe("chat");
        good.GetTagItem("gen_ai.provider.name").ShouldBe("openai");
        good.GetTagItem("gen_ai.request.model").ShouldBe("small-model");
        good.GetTagItem("gen_ai.usage.input_tokens").ShouldBe(100);
        good.GetTagItem("gen_ai.usage.output_tokens").ShouldBe(20);
        good.GetTagItem("gen_ai.response.finish_reasons").ShouldBe(new[] { "stop" });
        good.GetTagItem("server.address").ShouldBe("127.0.0.1");
        good.GetTagItem("summary_service.subject").ShouldBe("E1/chart/homes");
        var bad = spans.Last();
        (bad.Status, bad.GetTagItem("error.type")).ShouldBe((ActivityStatusCode.Error, "Rejected"));
        measured["gen_ai.client.operation.duration"].ShouldBe("s");
        measured["gen_ai.client.token.usage"].ShouldBe("{token}");
    }
}
