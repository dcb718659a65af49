import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { Command } from '#domain/review/commands.ts';
import { Pages } from '#tab/App.tsx';
import { Announcer } from '#tab/look/announce.tsx';
import type { School } from './openSchool.ts';
import { signedIn } from './signedIn.ts';
import { talkTo } from './talkTo.ts';

type Name = string | RegExp;
type Fault = { status: number; body?: object };

/**
 * What a test does to requests between the page and the server: no connection, or an answer other than the school's.
 */
export type Way = (method: string, path: string) => Fault | 'offline' | 'answerLost' | Promise<void> | undefined;

/** Shows one person of a school a page of the tab, or a part of one, with real answers from the whole app. */
export async function show(school: School, person: number, what: string | ReactNode, way: Way = () => undefined) {
  signedIn.token = await school.tokenOf(person);
  const asked: { method: string; path: string; body: unknown }[] = [];
  const between = { way };
  const { token } = signedIn;
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : input.toString();
    const method = init?.method ?? 'GET';
    const body = typeof init?.body === 'string' ? init.body : undefined;
    asked.push({ method, path, body: body && JSON.parse(body) });
    const fault = await between.way(method, path);
    if (fault === 'offline') throw new TypeError('There is no network.');
    const acted = fault === 'answerLost' && (await talkTo(school.origin, { method, path, body, token }));
    if (acted) throw new TypeError('The answer was lost.');
    const answer =
      typeof fault === 'object'
        ? { status: fault.status, type: 'application/problem+json', body: { status: fault.status, ...fault.body } }
        : await talkTo(school.origin, { method, path, body, token });
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    return new Response(answer.status === 204 ? null : text, {
      status: answer.status,
      headers: { 'Content-Type': answer.type },
    });
  };
  if (typeof what === 'string') history.replaceState(null, '', `/tab${what}`);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const page = render(
    <FluentProvider theme={teamsLightTheme}>
      <QueryClientProvider client={client}>
        <Announcer>{typeof what === 'string' ? <Pages place="" chatId={undefined} /> : what}</Announcer>
      </QueryClientProvider>
    </FluentProvider>,
  );
  const user = userEvent.setup({ delay: null });
  const field = (label: Name) => screen.findByLabelText(label, { selector: 'input, textarea, select' });
  return {
    ...page,
    user,
    field,
    /** Changes what happens to requests from now on. */
    setWay: (next: Way) => {
      between.way = next;
    },
    /** The page's requests, such as "PUT /api/drafts/x". */
    asked,
    /** The commands that the page has sent, in order. */
    commands: () => asked.flatMap(({ body }) => commandIn(body)),
    /** Presses the button with this name, once it is there: the one in the open dialog, where both have it. */
    press: async (name: Name) => user.click(inFront(await screen.findAllByRole('button', { name }))),
    fill: async (label: Name, text: string) => {
      fireEvent.change(await field(label), { target: { value: text } });
    },
    tick: async (name: Name, role: 'checkbox' | 'radio' = 'checkbox') =>
      user.click(await screen.findByRole(role, { name })),
    /** The fault at a field, once there is one. */
    faultAt: async (label: Name): Promise<string> => {
      const box = await field(label);
      await waitFor(() => isTrue(box.getAttribute('aria-invalid') === 'true', `${label} is not wrong`));
      const ids = (box.getAttribute('aria-describedby') ?? '').split(' ');
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    },
    hasFocus: (box: HTMLElement) =>
      waitFor(() => isTrue(document.activeElement === box, `${document.activeElement?.outerHTML} has the focus`)),
    isSaid: (words: Name) => screen.findByText(words, { selector: '.fairview-announcement *' }),
  };
}

/** The only one of these, or the only one of them in a dialog. */
function inFront(all: HTMLElement[]): HTMLElement {
  const ofDialog = all.filter((each) => each.closest('[role="dialog"]'));
  const [one, ...others] = ofDialog.length > 0 ? ofDialog : all;
  isTrue(one !== undefined && others.length === 0, `${others.length + 1} have this name: ${one?.outerHTML}`);
  return one as HTMLElement;
}

function isTrue(fact: boolean, otherwise: string): void {
  if (!fact) throw new Error(otherwise);
}

function commandIn(body: unknown): Command[] {
  return body !== null && typeof body === 'object' && 'command' in body ? [body.command as Command] : [];
}

/** The tab's present place. */
export function placeNow(): string {
  return location.pathname.replace(/^\/tab/, '');
}

/** The words on the page. */
export function words(): string {
  return document.body.textContent ?? '';
}
