import { dirname, join } from 'node:path';
import { API, type Checker, type ObjectType, type Symbol, type Type } from 'typescript/unstable/sync';

type Schema = Record<string, unknown>;

const root = join(import.meta.dirname, '..', '..');

/** The flags of the compiler’s types and symbols that are used here. */
const { SymbolFlags, TypeFlags } = await import('typescript/unstable/sync');

/**
 * The JSON Schemas of types that a file exports, as the compiler understands them. Unknown fields are refused, and what
 * is `undefined` is left out, as in JSON. Named types become definitions.
 */
export function schemasOf(file: string, names: readonly string[]): Record<string, Schema> {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProject: join(root, dirname(file), 'tsconfig.json') }).getProjects()[0];
    const source = project?.program.getSourceFile(join(root, file));
    if (!project || !source) throw new Error(`${file} is not in the project.`);
    const { checker } = project;
    const writer = schemaWriter(checker);
    const module = checker.getSymbolAtLocation(source);
    const exported = new Map((module ? checker.getExportsOfModule(module) : []).map((each) => [each.name, each]));
    for (const name of names) {
      const symbol = exported.get(name);
      if (!symbol) throw new Error(`${file} exports no ${name}.`);
      writer.define(name, checker.getDeclaredTypeOfSymbol(symbol));
    }
    return writer.definitions();
  } finally {
    api.close();
  }
}

/** The content that the file of answers should have. */
export function answersAsText(): string {
  const schemas = Object.entries(schemasOf('contract/described.ts', ['JsonAnswers', 'ProblemDocument']));
  return `{\n${schemas.map(([name, schema]) => `  "${name}": ${JSON.stringify(schema)}`).join(',\n')}\n}\n`;
}

/** Names that do not describe a type. */
const MEANINGLESS = new Set(['__type', '__object', 'Record', 'Pick', 'Omit', 'Partial', 'Readonly', 'Exclude']);

function schemaWriter(checker: Checker) {
  const written = new Map<number, { name: string; schema: Schema }>();
  const taken = new Set<string>();
  const open = new Set<number>();

  function define(wanted: string, type: Type): string {
    const known = written.get(type.id);
    if (known) return known.name;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    taken.add(name);
    const entry = { name, schema: {} };
    written.set(type.id, entry);
    entry.schema = inline(type);
    return name;
  }

  function schemaOf(type: Type): Schema {
    const known = written.get(type.id)?.name;
    const alias = type.getAliasSymbol()?.name ?? (type.isObjectType() ? type.getSymbol()?.name : undefined);
    const isNamed =
      alias !== undefined &&
      !MEANINGLESS.has(alias) &&
      !checker.isArrayType(type) &&
      !type.isTupleType() &&
      type.getAliasTypeArguments().length === 0 &&
      (type.isObjectType() || type.isUnionType() || type.isIntersectionType());
    const name = known ?? (isNamed ? define(alias, type) : undefined);
    return name === undefined ? inline(type) : { $ref: `#/components/schemas/${name}` };
  }

  function inline(type: Type): Schema {
    const { flags } = type;
    if (type.isErrorType()) throw new Error('A type cannot be resolved.');
    if (flags & (TypeFlags.Any | TypeFlags.Unknown)) return {};
    if (type.isStringLiteralType() || type.isNumberLiteralType() || type.isBooleanLiteralType())
      return { const: type.value };
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & TypeFlags.Never) return { not: {} };
    if (type.isUnionType()) return union(type.getTypes().filter((each) => !isUndefined(each)));
    if (flags & TypeFlags.StringLike) return { type: 'string' };
    if (flags & TypeFlags.NumberLike) return { type: 'number' };
    if (isOfKeyless(type)) return { type: 'object' };
    if (!type.isObjectType() && !type.isIntersectionType()) throw new Error(`No JSON has this type: ${flags}.`);
    if (open.has(type.id)) throw new Error('A type that contains itself needs a name.');
    open.add(type.id);
    const schema = type.isObjectType() ? (list(type) ?? fields(type)) : fields(type);
    open.delete(type.id);
    return schema;
  }

  const isUndefined = ({ flags }: Type) => (flags & (TypeFlags.Undefined | TypeFlags.Void)) !== 0;
  const isOfKeyless = ({ flags }: Type) => (flags & TypeFlags.NonPrimitive) !== 0;

  function union(types: readonly Type[]): Schema {
    const [only, ...others] = types;
    if (!only) return { not: {} };
    if (others.length === 0) return schemaOf(only);
    const [literals, rest] = [types.filter(isText), types.filter((each) => !isText(each))];
    const booleans = rest.filter((each) => each.isBooleanLiteralType());
    const shown = booleans.length === 2 ? rest.filter((each) => !each.isBooleanLiteralType()) : rest;
    const all = [
      ...(literals.length > 0 ? [{ enum: literals.map(valueOf).toSorted(inOrderOfText) }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      ...shown.map(schemaOf).toSorted((a, b) => inOrderOfText(JSON.stringify(a), JSON.stringify(b))),
    ];
    return all.length === 1 && all[0] ? all[0] : { anyOf: all };
  }

  const isText = (type: Type) => type.isStringLiteralType();
  const valueOf = (type: Type) => (type.isStringLiteralType() ? type.value : '');

  function list(type: ObjectType): Schema | undefined {
    if (type.isTupleType() || (type.isTypeReference() && type.getTarget().isTupleType())) {
      const items = checker.getTypeArguments(type as never).map(schemaOf);
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    if (!checker.isArrayLikeType(type)) return undefined;
    const of = checker.getIndexInfosOfType(type).find(({ keyType }) => keyType.flags & TypeFlags.Number)?.valueType;
    return { type: 'array', items: of ? schemaOf(of) : {} };
  }

  function fields(type: Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const of = checker.getTypeOfSymbol(symbol);
      if (!of || isUndefined(of)) continue;
      properties[symbol.name] = schemaOf(of);
      if (!mayBeLeftOut(symbol, of)) required.push(symbol.name);
    }
    const values = checker.getIndexInfosOfType(type)[0]?.valueType;
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required: required.toSorted(inOrderOfText) }),
      additionalProperties: values ? schemaOf(values) : false,
    };
  }

  function mayBeLeftOut(symbol: Symbol, type: Type): boolean {
    const canBeUndefined = type.isUnionType() && type.getTypes().some(isUndefined);
    return (symbol.flags & SymbolFlags.Optional) !== 0 || canBeUndefined;
  }

  const definitions = () =>
    Object.fromEntries(
      [...written.values()]
        .map(({ name, schema }) => [name, schema] as const)
        .toSorted(([a], [b]) => inOrderOfText(a, b)),
    );
  return { define, definitions };
}

const inOrderOfText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
