import type { ReactNode } from 'react';
import { Panel } from './Panel.tsx';
import { Text } from './Text.tsx';
import { TextLink } from './TextLink.tsx';

/** A place to go on to. */
export type Next = { href: string; name: string };

export const TO_HOME = { href: '/', name: 'Go to Home' } as const;

type Props = {
  /** Where to go on, on a page that has nothing else. */
  next?: Next;
  children: ReactNode;
};

/** Shown where there is nothing yet: one sentence that says what will come. */
export function Empty({ next, children }: Props) {
  return (
    <Panel kind="quiet">
      <Text>{children}</Text>
      {next && (
        <Text>
          <TextLink href={next.href}>{next.name}</TextLink>
        </Text>
      )}
    </Panel>
  );
}
