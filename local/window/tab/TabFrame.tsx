import { Toast, ToastTitle, Toaster, useId, useToastController } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { goTo } from '../address.ts';
import { deepLinkTo } from '../deepLink.ts';
import { contextForFrame } from '../host/hostContext.ts';
import type { DialogEnd, DialogWish, HostPorts } from '../host/hostPorts.ts';
import { type TeamsHost, hostFrame } from '../host/teamsHost.ts';
import { ask } from '../server/ask.ts';
import { useIsMoving } from '../server/clock.ts';
import type { Person, School } from '../server/person.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useTheme } from '../theme.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import { TabDialog } from './TabDialog.tsx';
import { TabSkeleton } from './TabSkeleton.tsx';

/** A tab that has not reported by then is replaced by a page with "try again". Milliseconds. */
const PATIENCE = 10_000;

type Props = {
  person: Person;
  school: School;
  place: string | undefined;
  /** The chat of the meeting beside which it stands; it is then the side panel's page. */
  besideChat?: string | undefined;
  openLink: (url: string) => boolean;
  onLeave: (leave: () => Promise<void>) => void;
  onAgain: () => void;
};

type State = { is: 'waiting' | 'there' } | { is: 'failed'; text: string };
type OpenDialog = DialogWish & { end: (end: DialogEnd) => void };

/** The tab's page in a frame, and the window's side of its teams-js. */
export function TabFrame({ person, school, place, besideChat, openLink, onLeave, onAgain }: Props) {
  const theme = useTheme();
  const isMoving = useIsMoving();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost>(undefined);
  const dialogHost = useRef<TeamsHost>(undefined);
  const [state, setState] = useState<State>({ is: 'waiting' });
  const [dialog, setDialog] = useState<OpenDialog>();
  const [consent, setConsent] = useState<(allowed: boolean) => void>();
  const [source] = useState(() => `/tab/${besideChat === undefined ? '' : 'meeting'}?theme=${theme}`);
  const [sessionId] = useState(() => crypto.randomUUID());
  const toaster = useId('tab-toaster');
  const { dispatchToast } = useToastController(toaster);
  const now = useRef({ theme, openLink });

  useEffect(() => {
    now.current = { theme, openLink };
  }, [theme, openLink]);

  const say = (text: string) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent: 'success' },
    );

  const frameContext = besideChat === undefined ? 'content' : 'sidePanel';
  const ports: HostPorts = {
    frameContext,
    context: () =>
      contextForFrame({
        person,
        school,
        theme: now.current.theme,
        frameContext,
        sessionId,
        subEntityId: place,
        chatId: besideChat,
      }),
    token: async () => (await ask<{ token: string }>('token', { method: 'POST', body: { oid: person.oid } })).token,
    consent: () => new Promise((resolve) => setConsent(() => resolve)),
    openLink: (url) => now.current.openLink(url),
    openPlace: (subPageId) => goTo({ as: person.oid, app: 'fairview', at: subPageId }),
    openDialog: (wish) => new Promise((end) => setDialog({ ...wish, end })),
    resizeDialog: (size) => setDialog((open) => open && { ...open, ...size }),
    submitDialog: () => undefined,
    passOn: (func, message) => dialogHost.current?.tell(func, message),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
    },
    shareLink: (subPageId, label) => {
      void navigator.clipboard.writeText(
        deepLinkTo({ appId: school.teamsAppId, entityId: school.tabEntity, subEntityId: subPageId }),
      );
      say(label ? `Link to “${label}” copied` : 'Link copied');
    },
    returnFocus: (forward) => returnFocus(forward),
    news: (news) => {
      if (news.is === 'failed') setState({ is: 'failed', text: news.message || news.reason });
      else setState({ is: 'there' });
    },
  };
  useLayoutEffect(() => {
    const hosted = hostFrame({ frame: () => frame.current?.contentWindow, ports });
    host.current = hosted;
    onLeave(hosted.leave);
    return hosted.stop;
    // The frame and its host live and die together; the ports read what is current by themselves.
  }, []); // eslint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    host.current?.changeTheme(theme);
    dialogHost.current?.changeTheme(theme);
  }, [theme]);

  useEffect(() => {
    // Time has passed, as when somebody returns to a window: the page may check whether it is still up to date.
    if (!isMoving) frame.current?.contentWindow?.dispatchEvent(new Event('visibilitychange'));
  }, [isMoving]);

  useEffect(() => {
    if (state.is !== 'waiting') return undefined;
    const waiting = setTimeout(() => setState({ is: 'failed', text: 'The tab did not answer in time.' }), PATIENCE);
    return () => clearTimeout(waiting);
  }, [state.is]);

  const endDialog = (end: DialogEnd) => {
    dialog?.end(end);
    setDialog(undefined);
  };

  return (
    <div className="w-frame-place">
      <iframe
        ref={frame}
        className="w-frame"
        title="Fairview"
        src={source}
        allow="clipboard-write"
        aria-busy={state.is === 'waiting'}
        data-state={state.is}
      />
      {state.is === 'waiting' && <TabSkeleton />}
      {state.is === 'failed' && (
        <div className="w-frame-cover">
          <Trouble title="Fairview could not be opened" text={state.text} onAgain={onAgain} />
        </div>
      )}
      {dialog && (
        <TabDialog
          wish={dialog}
          ports={{
            ...ports,
            frameContext: 'task',
            context: () =>
              contextForFrame({ person, school, theme: now.current.theme, frameContext: 'task', sessionId }),
            submitDialog: (result) => endDialog({ result }),
            passOn: (func, message) => host.current?.tell(func, message),
          }}
          onHost={(hosted) => {
            dialogHost.current = hosted;
          }}
          onClose={() => endDialog({ error: 'User cancelled/closed the task module.' })}
        />
      )}
      {consent && (
        <ConsentDialog
          oid={person.oid}
          onEnd={(allowed) => {
            consent(allowed);
            setConsent(undefined);
          }}
        />
      )}
      <Toaster toasterId={toaster} position="bottom-end" />
    </div>
  );
}

/** The focus leaves the frame: on to the title bar, or back to the apps. */
function returnFocus(forward: boolean): void {
  const target = forward ? '.w-title a' : '.w-rail-item[aria-current]';
  document.querySelector<HTMLElement>(target)?.focus();
}
