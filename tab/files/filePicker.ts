import type { FileHosts } from '#contract/answers.ts';
import { fieldIn } from '#domain/typed.ts';

/** A document that somebody has picked: its name, and its address in OneDrive or SharePoint. */
export type PickedFile = { name: string; address: string };

type Opening = {
  /** The frame in which the picker is shown; it has a name. */
  frame: HTMLIFrameElement;
  hosts: FileHosts;
  theme: 'default' | 'dark';
  /** A token of the signed-in person for one of the hosts. */
  tokenFor: (host: string) => Promise<string>;
  onOpen: () => void;
  onPick: (file: PickedFile) => void;
  onClose: () => void;
  /** It did not open: why, or nothing where Microsoft's page gave no answer. */
  onTrouble: (error?: unknown) => void;
};

/** What the picker is told in answer to a command. */
type Result = { result: 'success' } | { result: 'token'; token: string } | { result: 'error'; error: object };

/** How long Microsoft's page may take to answer. Milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens Microsoft's File Picker (version 8) in a frame, and carries out what it commands: it asks for tokens, hands over what
 * was picked, or wants to be closed. Answers how to leave it.
 * https://learn.microsoft.com/onedrive/developer/controls/file-pickers/
 */
export function openFilePicker(opening: Opening): () => void {
  const { frame, hosts, theme, tokenFor, onOpen, onTrouble } = opening;
  const channelId = crypto.randomUUID();
  const here = new AbortController();
  const { signal } = here;
  const late = setTimeout(onTrouble, PATIENCE);

  const connect = (port: MessagePort) => {
    signal.addEventListener('abort', () => port.close());
    port.addEventListener('message', (message) => void answer({ port, data: message.data, opening }));
    port.start();
    port.postMessage({ type: 'activate' });
  };
  const listen = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    const isOurs = source === frame.contentWindow && Object.values(hosts).includes(origin);
    if (!isOurs || fieldIn(data, 'type') !== 'initialize' || fieldIn(data, 'channelId') !== channelId) return;
    clearTimeout(late);
    if (ports[0]) connect(ports[0]);
    onOpen();
  };
  window.addEventListener('message', listen, { signal });

  const begin = async () => {
    try {
      const token = await tokenFor(hosts.oneDrive);
      if (!signal.aborted) postTo({ frame, address: addressOf({ hosts, theme, channelId }), token });
    } catch (error) {
      clearTimeout(late);
      if (!signal.aborted) onTrouble(error);
    }
  };
  void begin();
  return () => {
    clearTimeout(late);
    here.abort();
  };
}

/** Where the picker's page is, with what it is to show: one file, from OneDrive or from a site, in the language of the tab. */
function addressOf({ hosts, theme, channelId }: Pick<Opening, 'hosts' | 'theme'> & { channelId: string }): string {
  const filePicker = {
    sdk: '8.0',
    entry: { oneDrive: {} },
    authentication: {},
    messaging: { origin: window.location.origin, channelId },
    typesAndSources: {
      mode: 'files',
      pivots: { oneDrive: true, recent: true, shared: true, sharedLibraries: true, myOrganization: true },
    },
    selection: { mode: 'single' },
    theme,
  };
  const { lang } = document.documentElement;
  const query = new URLSearchParams({
    filePicker: JSON.stringify(filePicker),
    locale: lang === 'cy' ? 'cy-gb' : lang.toLowerCase(),
  });
  return `${hosts.oneDrive}/_layouts/15/FilePicker.aspx?${query}`;
}

/** The token travels in the form's body, never in the address. */
function postTo({ frame, address, token }: { frame: HTMLIFrameElement; address: string; token: string }): void {
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = address;
  form.target = frame.name;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'access_token';
  field.value = token;
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}

type Asked = { port: MessagePort; data: unknown; opening: Opening };

/** Answers a message of the picker. A command is acknowledged at once; a notification asks for nothing. */
async function answer({ port, data, opening }: Asked): Promise<void> {
  if (fieldIn(data, 'type') !== 'command') return;
  const id = fieldIn(data, 'id');
  port.postMessage({ type: 'acknowledge', id });
  port.postMessage({ type: 'result', id, data: await carryOut(fieldIn(data, 'data'), opening) });
}

async function carryOut(command: unknown, { tokenFor, onPick, onClose }: Opening): Promise<Result> {
  const name = fieldIn(command, 'command');
  switch (name) {
    case 'authenticate':
      try {
        return { result: 'token', token: await tokenFor(originIn(command, 'resource')) };
      } catch (error) {
        return refused('unableToObtainToken', error);
      }
    case 'pick':
      try {
        onPick(await fileIn(command, tokenFor));
        return { result: 'success' };
      } catch (error) {
        return refused('unusableItem', error);
      }
    case 'close':
      onClose();
      return { result: 'success' };
    default:
      return refused('unsupportedCommand', name);
  }
}

const refused = (code: string, why: unknown): Result => ({
  result: 'error',
  error: { code, message: why instanceof Error ? why.message : String(why) },
});

/** The name and the address of what was picked. Microsoft promises only where it can be asked for them. */
async function fileIn(command: unknown, tokenFor: Opening['tokenFor']): Promise<PickedFile> {
  const item = fieldIn(fieldIn(command, 'items'), 0);
  const file = named(item) ?? named(await lookUp(item, tokenFor));
  if (!file) throw new Error('The file has no address.');
  return file;
}

function named(item: unknown): PickedFile | undefined {
  const name = fieldIn(item, 'name');
  const address = fieldIn(item, 'webUrl');
  return typeof name === 'string' && typeof address === 'string' ? { name, address } : undefined;
}

async function lookUp(item: unknown, tokenFor: Opening['tokenFor']): Promise<unknown> {
  const host = originIn(item, '@sharePoint.endpoint');
  const endpoint = String(fieldIn(item, '@sharePoint.endpoint'));
  const drive = encodeURIComponent(String(fieldIn(fieldIn(item, 'parentReference'), 'driveId')));
  const id = encodeURIComponent(String(fieldIn(item, 'id')));
  const headers = { Authorization: `Bearer ${await tokenFor(host)}` };
  const response = await fetch(`${endpoint}/drives/${drive}/items/${id}`, { headers });
  if (!response.ok) throw new Error(`The file cannot be looked up: ${response.status}.`);
  return response.json();
}

/** The origin of an address; empty, for which no token is given, where there is none. */
function originIn(thing: unknown, field: string): string {
  const address = fieldIn(thing, field);
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : '';
}
