import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBotFramework } from './botframework.ts';
import { createConnector } from './connector/connector.ts';
import { type Answer, type Exchange, readBody, writeAnswer } from './exchange.ts';
import { type Faults, faultyAnswer } from './faults.ts';
import { createGraph } from './graph/graph.ts';
import { answerLogin } from './login/login.ts';
import { isAssigned } from './registration.ts';
import { fileHostsAt } from './sharePoint/hosts.ts';
import { createSharePoint, type FileHost, fileHostAsked } from './sharePoint/sharePoint.ts';
import { type World, findPerson } from './world.ts';

/** Limits of the real services that tests switch on. */
export type Limits = { mailboxConcurrency: boolean; connectorRates: boolean };

const SERVICES = ['login', 'graph', 'botframework', 'connector'] as const;

/** The services that can be given faults. */
const FAULTY = ['login', 'graph', 'connector'] as const;

type Service = (typeof SERVICES)[number] | FileHost;
type Options = { faults: Faults; limits: Limits };

/**
 * Answers every request under `/tenant/`, by the service that its path names, and every request to the hosts of OneDrive and
 * SharePoint; false for any other request.
 */
export function createServices(world: World, { faults, limits }: Options) {
  const directory = {
    key: world.keys.login,
    consented: world.registration,
    isAssigned: (oid: string) => isAssigned(world.registration, oid),
    person: (oid: string) => findPerson(world, oid),
    fileHosts: Object.values(fileHostsAt(world.origin)),
    hasConsented: (oid: string) => !world.state.withoutConsent.includes(oid),
  };
  const answers: Record<Service, (exchange: Exchange) => Answer | Promise<Answer>> = {
    login: (exchange) => answerLogin(exchange, { loginOrigin: `${world.origin}/tenant/login`, directory }),
    graph: createGraph(world, limits),
    botframework: (exchange) => answerBotFramework(world, exchange),
    connector: createConnector(world, limits),
    ...createSharePoint(world),
  };

  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const [path = '', query = ''] = (req.url ?? '/').split('?');
    const [, root, name, ...rest] = path.split('/');
    const fileHost = fileHostAsked(req.headers.host, world.origin);
    if (!fileHost && root !== 'tenant') return false;
    const service = fileHost ?? SERVICES.find((each) => each === name);
    const segments = decoded((fileHost ? path.split('/') : rest).filter(Boolean));
    const text = await readBody(req);
    if (!service || !segments || text === undefined) {
      writeAnswer(res, { status: !service ? 404 : !segments ? 400 : 413 });
      return true;
    }
    const faulty = FAULTY.find((each) => each === service);
    const fault = faulty && faults.meet(faulty, `${segments.join('/')} ${text}`);
    const exchange = {
      method: req.method ?? 'GET',
      segments,
      query: new URLSearchParams(query),
      headers: req.headers,
      text,
    };
    const given = !fault || fault.mode === 'unanswered' ? await answers[service](exchange) : undefined;
    const answer = fault ? faultyAnswer(fault) : given;
    if (answer) writeAnswer(res, answer);
    else res.destroy();
    return true;
  };
}

/** The decoded parts of a path; undefined where one is wrongly encoded. */
function decoded(parts: string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
