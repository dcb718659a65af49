import type { ReactNode } from 'react';
import { Panel } from './Panel.tsx';

/** Shown where there is nothing yet: one sentence that says what will come. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <Panel kind="quiet">
      <p style={{ margin: 0 }}>{children}</p>
    </Panel>
  );
}
