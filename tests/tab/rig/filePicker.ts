import { screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { FileHosts } from '#contract/answers.ts';

/** A form as it was sent. */
type Post = { action: string; target: string; method: string; fields: Record<string, string> };

/** The forms that the page has sent to other pages since `catchPosts`. */
export const posts: Post[] = [];

/** Keeps every form that the page sends to another page, which is not there. */
export function catchPosts(): void {
  posts.length = 0;
  vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function post(this: HTMLFormElement) {
    const fields = [...this.querySelectorAll('input')].map(({ name, value }) => [name, value]);
    posts.push({ action: this.action, target: this.target, method: this.method, fields: Object.fromEntries(fields) });
  });
}

/**
 * The other side of Microsoft's File Picker, once its page has been asked for: it says that it is there, is told to begin, and
 * gives commands. https://learn.microsoft.com/onedrive/developer/controls/file-pickers/
 */
export async function pickerAt({ oneDrive }: FileHosts) {
  const frame = (await screen.findByTitle('Files in OneDrive and SharePoint')) as HTMLIFrameElement;
  await waitFor(() => expect(posts.at(-1)?.target).toBe(frame.name));
  const { messaging } = JSON.parse(new URL(posts.at(-1)?.action ?? '').searchParams.get('filePicker') ?? '{}') as {
    messaging: { channelId: string };
  };
  return speakAs({ source: frame.contentWindow, origin: oneDrive, channelId: messaging.channelId });
}

type Speaker = { source: Window | null; origin: string; channelId: string };
type Message = { type: string; id?: string; data?: unknown };

/** Opens a channel to the page, from a window at an origin. */
export function speakAs({ source, origin, channelId }: Speaker) {
  const { port1: port, port2 } = new MessageChannel();
  const heard: Message[] = [];
  port.addEventListener('message', ({ data }) => void heard.push(data as Message));
  port.start();
  const data = { type: 'initialize', channelId };
  window.dispatchEvent(new MessageEvent('message', { source, origin, data, ports: [port2] }));
  let given = 0;
  return {
    /** Everything that the page has said so far. */
    heard,
    /** Gives a command; what came of it, once it has been acknowledged. */
    command: async (what: object): Promise<unknown> => {
      given += 1;
      const id = `command ${given}`;
      port.postMessage({ type: 'command', id, data: what });
      await waitFor(() => expect(heard.filter((each) => each.id === id)).toHaveLength(2));
      const [first, result] = heard.filter((each) => each.id === id);
      expect([first?.type, result?.type]).toEqual(['acknowledge', 'result']);
      return result?.data;
    },
    say: (message: object) => port.postMessage(message),
  };
}
