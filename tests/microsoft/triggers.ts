import { CronExpressionParser } from 'cron-parser';

/** A function as it is told to the Functions host. */
export type Indexed = { name: string; bindings: readonly Binding[] };

type Binding = {
  type: string;
  direction: string;
  route?: string;
  methods?: readonly string[];
  schedule?: string;
  queueName?: string;
};

type Bundle = { id: string; version: string } | undefined;

/** Types of bindings that the host brings itself. */
const BUILT_IN = ['httpTrigger', 'http', 'timerTrigger'];

/** Types of bindings in the extension bundle, as far as they are used here. */
const IN_BUNDLE = ['queueTrigger'];

/**
 * What the Functions host would refuse in the functions of an app, by its documentation and its source: a function so
 * refused is left out, and nothing but its log says so.
 */
export function faultsOf(functions: readonly Indexed[], bundle: Bundle): string[] {
  return [
    ...functions.flatMap((each) => faultsOfOne(each, bundle)),
    ...pairs(functions).flatMap(([one, other]) => faultsOfTwo(one, other)),
  ];
}

function faultsOfOne({ name, bindings }: Indexed, bundle: Bundle): string[] {
  const triggers = bindings.filter(({ type }) => type.endsWith('Trigger'));
  return [
    !/^(?!host$)[a-z][a-z0-9_-]{0,127}$/i.test(name) && `${name}: not a name`,
    triggers.length !== 1 && `${name}: ${triggers.length} triggers`,
    ...bindings.flatMap(({ type, route, schedule, queueName }) => [
      !isThere(type, bundle) && `${name}: no ${type} without its extension`,
      route !== undefined && /^\/*(admin|runtime)/i.test(route) && `${name}: ${route} belongs to the host`,
      schedule !== undefined && !isSchedule(schedule) && `${name}: ${schedule} is no schedule`,
      queueName !== undefined && !isQueueName(queueName) && `${name}: ${queueName} is no name of a queue`,
      queueName !== undefined &&
        queueName.length > 63 - POISON.length &&
        `${name}: ${queueName} leaves no room for ${POISON}`,
    ]),
  ].filter((fault) => fault !== false);
}

function faultsOfTwo(one: Indexed, other: Indexed): string[] {
  const names = `${one.name} and ${other.name}`;
  const routes = [one, other].map(({ name, bindings }) => {
    const http = bindings.find(({ type }) => type === 'httpTrigger');
    return http && { route: shapeOf(http.route ?? name), methods: http.methods ?? [] };
  });
  const [a, b] = routes;
  const methods =
    a && b && (a.methods.length === 0 || b.methods.length === 0 || a.methods.some((each) => b.methods.includes(each)));
  return [
    one.name.toLowerCase() === other.name.toLowerCase() && `${names}: one name`,
    a && b && a.route === b.route && methods === true && `${names}: one route`,
  ].filter((fault) => typeof fault === 'string');
}

const POISON = '-poison';

/** Two routes that differ in the names of their parts alone are one. */
const shapeOf = (route: string) =>
  route
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\{(\*?)[^}]*\}/g, '{$1}');

/** The bundle of version 4 brings the extensions of Storage in version 5. */
function isThere(type: string, bundle: Bundle): boolean {
  if (BUILT_IN.includes(type)) return true;
  const hasBundle = bundle?.id === 'Microsoft.Azure.Functions.ExtensionBundle' && bundle.version.startsWith('[4.');
  return hasBundle && IN_BUNDLE.includes(type);
}

/** NCRONTAB: six fields, seconds first, and no words such as `@daily`. */
function isSchedule(schedule: string): boolean {
  if (!/^\S+( \S+){5}$/.test(schedule) || /[?LW#@]/.test(schedule)) return false;
  try {
    CronExpressionParser.parse(schedule, { tz: 'UTC' });
    return true;
  } catch {
    return false;
  }
}

/** Azure's rule: 3 to 63 lower-case letters, digits and single hyphens, which do not begin or end it. */
function isQueueName(name: string): boolean {
  return name.length >= 3 && name.length <= 63 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
}

function pairs<One>(list: readonly One[]): [One, One][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [One, One] => [one, other]));
}
