using System.Text.Json.Serialization.Metadata;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MediationConsole.Api;

/// <summary>A value of an address's query, for the description of the API.</summary>
internal sealed record QueryValue(string Name, string Says);

/// <summary>The description of the API at /openapi/v1.json, made from the endpoints themselves.</summary>
internal static class Description
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Mediation console", Version = "v1", Description = "Orders, disputes and evidence for marketplaces, banks, gateways and scripts of staff." };
            document.Servers = [];
            document.AddComponent("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A marketplace's key or a staff token." });
            document.Security = [new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Values);
        options.AddOperationTransformer(Body);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Shape(schema, context.JsonTypeInfo);
            return Task.CompletedTask;
        });
    }

    private static Task Values(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        var pattern = context.Description.RelativePath ?? "";
        foreach (var name in pattern.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')))
        {
            if (!operation.Parameters.Any(known => known.Name == name)) Add(operation, name, ParameterLocation.Path, null);
        }

        foreach (var value in metadata.OfType<QueryValue>()) Add(operation, value.Name, ParameterLocation.Query, value.Says);
        if (context.Description.HttpMethod is "POST" or "PUT")
            Add(operation, "Idempotency-Key", ParameterLocation.Header, "1 to 200 visible ASCII characters; the same key with the same body hears the first answer again.");
        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, ParameterLocation where, string? says) => operation.Parameters!.Add(new OpenApiParameter
    {
        Name = name,
        In = where,
        Required = where == ParameterLocation.Path,
        Description = says,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static async Task Body(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesBody>().FirstOrDefault() is not { } body) return;
        var schema = await context.GetOrCreateSchemaAsync(body.Type, parameterDescription: null, cancellation);
        context.Document!.AddComponent(body.Type.Name, schema);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [body.ContentType] = new() { Schema = new OpenApiSchemaReference(body.Type.Name, context.Document) },
            },
        };
    }

    // What our own converters write; the generator cannot look into them.
    private static void Shape(OpenApiSchema schema, JsonTypeInfo type)
    {
        var bare = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (bare == typeof(Money))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Exactly the currency's digits, for example 84.20." },
                ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "ISO 4217, for example USD." },
            };
            schema.Required = new HashSet<string>(StringComparer.Ordinal) { "amount", "currency" };
        }
        else if (bare == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else if (bare == typeof(TimeSpan)) (schema.Type, schema.Format) = (JsonSchemaType.String, "duration");
        else if (bare == typeof(CaseRef) || bare == typeof(StaffId) || bare == typeof(Currency)) schema.Type = JsonSchemaType.String;
    }

    /// <summary>Answers are written under the console's one set of options; the generator must know them to describe the same.</summary>
    public static void UseWire(Microsoft.AspNetCore.Http.Json.JsonOptions options)
    {
        options.SerializerOptions.NumberHandling = Wire.Options.NumberHandling;
        options.SerializerOptions.IgnoreReadOnlyProperties = Wire.Options.IgnoreReadOnlyProperties;
        foreach (var converter in Wire.Options.Converters) options.SerializerOptions.Converters.Add(converter);
    }
}
