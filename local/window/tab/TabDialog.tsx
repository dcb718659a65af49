import { Button, Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DialogWish, HostPorts } from '../host/hostPorts.ts';
import { type TeamsHost, hostFrame } from '../host/teamsHost.ts';

/** Teams' named sizes, in pixels. */
const WIDTHS: Record<string, number> = { small: 280, medium: 600, large: 900 };
const HEIGHTS: Record<string, number> = { small: 280, medium: 440, large: 600 };

type Props = {
  wish: DialogWish;
  ports: HostPorts;
  onHost: (host: TeamsHost | undefined) => void;
  onClose: () => void;
};

/** A dialog that the tab opened: a page of the same origin in a frame, with teams-js of its own. */
export function TabDialog({ wish, ports, onHost, onClose }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const address = sameOrigin(wish.url);

  useEffect(() => {
    if (!address) onClose();
  });
  useLayoutEffect(() => {
    const hosted = hostFrame({ frame: () => frame.current?.contentWindow, ports });
    onHost(hosted);
    return () => {
      hosted.stop();
      onHost(undefined);
    };
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- one host for the dialog's whole life

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="w-dialog" style={{ width: pixels(wish.width, WIDTHS) }}>
        <DialogBody className="w-dialog-body">
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={onClose} />}
          >
            {wish.title || 'Fairview'}
          </DialogTitle>
          {address && (
            <iframe
              ref={frame}
              className="w-dialog-frame"
              title={wish.title || 'Fairview'}
              src={address}
              style={{ height: pixels(wish.height, HEIGHTS) }}
            />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function sameOrigin(url: string): string | undefined {
  const read = URL.parse(url, window.location.href);
  return read?.origin === window.location.origin ? read.href : undefined;
}

function pixels(size: string | number, named: Record<string, number>): string {
  const number = typeof size === 'number' ? size : (named[size] ?? Number(size));
  return `${Number.isFinite(number) && number > 0 ? number : 600}px`;
}
