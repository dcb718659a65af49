import type { DialogWish, HostPorts } from './hostPorts.ts';
import { runtimeConfig } from './runtimeConfig.ts';
import { isRecord } from '#domain/typed.ts';

/** The oldest library for which the runtime configuration above is enough. */
const CLIENT_SUPPORTED_SDK = '2.0.1';

/** What teams-js gets for a request: the arguments of its callback, or nothing where it expects no answer. */
type Answer = (args: unknown[], ports: HostPorts) => unknown[] | undefined | Promise<unknown[]>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const objectOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const sizeOf = (value: unknown, otherwise: string | number): string | number =>
  typeof value === 'number' || typeof value === 'string' ? value : otherwise;

/** A failure in the form of the calls that take an SdkError as their first argument. */
const sdkError = (message: string) => ({ errorCode: 100, message });

/**
 * The requests of teams-js that the window knows. There are three kinds of answer: `[true]` or `[false, reason]`;
 * `[error or nothing, result]`; and the bare result.
 */
const ANSWERS: Record<string, Answer> = {
  initialize: (_args, { frameContext }) => [frameContext, 'web', JSON.stringify(runtimeConfig), CLIENT_SUPPORTED_SDK],
  getContext: (_args, { context }) => [context()],
  registerHandler: () => undefined,
  'appInitialization.appLoaded': (_args, { news }) => void news({ is: 'loaded' }),
  'appInitialization.success': (_args, { news }) => void news({ is: 'ready' }),
  'appInitialization.failure': ([reason, message], { news }) =>
    void news({ is: 'failed', reason: textOf(reason), message: textOf(message) }),
  'appInitialization.expectedFailure': ([reason, message], { news }) =>
    void news({ is: 'expectedFailure', reason: textOf(reason), message: textOf(message) }),

  'authentication.getAuthToken': (_args, { token }) =>
    token().then(
      (given) => [true, given],
      (error: unknown) => [false, error instanceof Error ? error.message : 'The token could not be had.'],
    ),
  'authentication.authenticate': async (_args, { consent }) =>
    (await consent()) ? [true, 'consented'] : [false, 'CancelledByUser'],
  'authentication.getUser': () => [false, sdkError('The user’s profile is not given to apps.')],

  executeDeepLink: ([url], { openLink }) => (openLink(textOf(url)) ? [true] : [false, 'The link leads nowhere.']),
  'pages.navigateToApp': ([wish], ports) => {
    const { appId, pageId, subPageId } = objectOf(wish);
    const context = encodeURIComponent(JSON.stringify({ subEntityId: textOf(subPageId) }));
    const url = `https://teams.microsoft.com/l/entity/${textOf(appId)}/${textOf(pageId)}?context=${context}`;
    return ports.openLink(url) ? [true] : [false, 'There is no such app here.'];
  },
  'pages.currentApp.navigateTo': ([wish], { openPlace }) => {
    openPlace(textOf(objectOf(wish)['subPageId']));
    return [null, true];
  },
  'pages.currentApp.navigateToDefaultPage': (_args, { openPlace }) => {
    openPlace(undefined);
    return [null, true];
  },
  navigateCrossDomain: () => [false, 'The tab stays at its own address.'],
  shareDeepLink: ([subPageId, label], { shareLink }) => void shareLink(textOf(subPageId), textOf(label)),
  setFrameContext: () => undefined,
  returnFocus: ([forward], { returnFocus }) => void returnFocus(forward === true),

  'tasks.startTask': async ([wish], { openDialog }) => {
    const end = await openDialog(dialogWish(objectOf(wish)));
    return 'error' in end ? [end.error] : [undefined, end.result];
  },
  'tasks.updateTask': ([size], { resizeDialog }) => {
    const { width, height } = objectOf(size);
    resizeDialog({
      ...(width !== undefined && { width: sizeOf(width, 'small') }),
      ...(height !== undefined && { height: sizeOf(height, 'small') }),
    });
    return undefined;
  },
  'tasks.completeTask': ([result], { submitDialog }) => void submitDialog(result),
  messageForParent: ([message], { passOn }) => void passOn('messageForParent', message),
  messageForChild: ([message], { passOn }) => void passOn('messageForChild', message),

  'clipboard.writeToClipboard': async ([clip], { copy }) => {
    const { mimeType, content } = objectOf(clip);
    if (!textOf(mimeType).startsWith('text/')) return [sdkError('Only text can be copied here.'), undefined];
    await copy(new TextDecoder().decode(Uint8Array.from(atob(textOf(content)), (each) => each.charCodeAt(0))));
    return [undefined, true];
  },
  'clipboard.readFromClipboard': () => [sdkError('The clipboard is not read.')],

  setUpViews: () => undefined,
  setNavBarMenu: () => undefined,
  showActionMenu: () => undefined,
  viewConfigItemPress: () => undefined,
  handleNavBarMenuItemPress: () => undefined,
  handleActionMenuItemPress: () => undefined,
};

type AnswerToArgs = { func: string; args: unknown[]; ports: HostPorts };

/** The answer to a request. An unknown request is refused, so that no page waits for ever. */
export function answerTo({ func, args, ports }: AnswerToArgs): ReturnType<Answer> {
  const answer = Object.hasOwn(ANSWERS, func) ? ANSWERS[func] : undefined;
  return answer ? answer(args, ports) : [false, `${func} is not supported here.`];
}

function dialogWish({ url, title, width, height }: Record<string, unknown>): DialogWish {
  return { url: textOf(url), title: textOf(title), width: sizeOf(width, 'small'), height: sizeOf(height, 'small') };
}
