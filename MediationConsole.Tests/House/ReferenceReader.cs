using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MediationConsole.Tests.House;

/// <summary>Reads from a built assembly all that its types use: in signatures, attributes and bodies, the compiler's own classes included.</summary>
internal static class ReferenceReader
{
    public static IEnumerable<Reference> Read(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(type => OfType(type).SelectMany(use => Flatten(use.Type).Select(to => new Reference(type, to, use.Member)))).Distinct();

    private static IEnumerable<(TypeReference? Type, string? Member)> OfType(TypeDefinition type)
    {
        IEnumerable<TypeReference?> shape =
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Properties.Select(property => property.PropertyType),
            .. type.Events.Select(raised => raised.EventType),
            .. Constraints(type),
            .. Attributes(type),
            .. type.Fields.SelectMany(Attributes),
            .. type.Properties.SelectMany(Attributes),
            .. type.Interfaces.SelectMany(Attributes),
        ];
        return shape.Select(to => (to, (string?)null)).Concat(type.Methods.SelectMany(OfMethod));
    }

    private static IEnumerable<(TypeReference? Type, string? Member)> OfMethod(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            .. Signature(method),
            .. Constraints(method),
            .. Attributes(method),
            .. Attributes(method.MethodReturnType),
            .. method.Parameters.SelectMany(Attributes),
            .. method.Overrides.Select(overridden => overridden.DeclaringType),
        ];
        var uses = signature.Select(to => (to, (string?)null));
        return method.HasBody ? uses.Concat(OfBody(method.Body)) : uses;
    }

    private static IEnumerable<(TypeReference? Type, string? Member)> OfBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => ((TypeReference?)variable.VariableType, (string?)null)),
        .. body.ExceptionHandlers.Select(handler => ((TypeReference?)handler.CatchType, (string?)null)),
        .. body.Instructions.SelectMany(OfInstruction),
    ];

    private static IEnumerable<(TypeReference? Type, string? Member)> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [(type, null)],
        FieldReference field => [(field.DeclaringType, field.Name), (field.FieldType, null)],
        MethodReference method => [(method.DeclaringType, method.Name), .. Signature(method).Select(to => (to, (string?)null))],
        CallSite site => [(site.ReturnType, null), .. site.Parameters.Select(p => ((TypeReference?)p.ParameterType, (string?)null))],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider owner) =>
        owner.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(Mono.Cecil.ICustomAttributeProvider owner) =>
        owner.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(property => property.Argument))
            .SelectMany(Values).OfType<TypeReference>().Prepend(attribute.AttributeType));

    private static IEnumerable<object?> Values(CustomAttributeArgument argument) =>
        argument.Value is CustomAttributeArgument[] several ? several.SelectMany(Values) : [argument.Value];

    /// <summary>Takes <c>Task&lt;List&lt;X[]&gt;&gt;</c> apart into the named types in it.</summary>
    private static IEnumerable<TypeReference> Flatten(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Flatten(generic.ElementType), .. generic.GenericArguments.SelectMany(Flatten)],
        IModifierType modified => [.. Flatten(modified.ElementType), .. Flatten(modified.ModifierType)],
        FunctionPointerType pointer => [.. Flatten(pointer.ReturnType), .. pointer.Parameters.SelectMany(p => Flatten(p.ParameterType))],
        TypeSpecification wrapped => Flatten(wrapped.ElementType),
        _ => [type],
    };
}
