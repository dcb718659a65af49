// Holds host.json and the triggers of the built app against Microsoft's own code: the queues extension and the reader of
// schedules that the Functions host uses. Reads one JSON document from the standard input and answers another.
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Description;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Extensions.Configuration;
using NCrontab;

var asked = JsonDocument.Parse(Console.In.ReadToEnd()).RootElement;
var extension = typeof(QueueTriggerAttribute).Assembly;

var answer = new
{
    bindings = Bindings(extension),
    queues = Queues(asked.GetProperty("hostJson").GetRawText()),
    queueNames = Each("queueNames", ValidateQueueName),
    schedules = Each("schedules", ParseSchedule),
};
Console.WriteLine(JsonSerializer.Serialize(answer));

// The types of bindings that an assembly brings, as function.json names them.
static string[] Bindings(Assembly assembly) =>
    assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<BindingAttribute>() is not null)
        .Select(type => type.Name.Replace("Attribute", ""))
        .Select(name => char.ToLowerInvariant(name[0]) + name[1..])
        .ToArray();

// The queues section of host.json as the extension's own options take it; a property that they do not have is a fault.
static object Queues(string hostJson)
{
    var configuration = new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(hostJson)))
        .Build();
    var options = new QueuesOptions();
    try
    {
        configuration.GetSection("extensions:queues").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
    }
    catch (Exception error)
    {
        return new { refused = Innermost(error) };
    }
    return new
    {
        options.BatchSize,
        options.MaxDequeueCount,
        MaxPollingInterval = options.MaxPollingInterval.ToString(),
        VisibilityTimeout = options.VisibilityTimeout.ToString(),
        MessageEncoding = options.MessageEncoding.ToString(),
    };
}

// The refusals of a list of texts; what is accepted is left out.
Dictionary<string, string> Each(string property, Action<string> check)
{
    var refused = new Dictionary<string, string>();
    foreach (var text in asked.GetProperty(property).EnumerateArray().Select(each => each.GetString()!))
    {
        try
        {
            check(text);
        }
        catch (Exception error)
        {
            refused[text] = Innermost(error);
        }
    }
    return refused;
}

void ValidateQueueName(string name)
{
    var validate = extension.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Single(method => method.Name == "ValidateQueueName");
    validate.Invoke(null, [name]);
}

static void ParseSchedule(string schedule) =>
    CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message;
