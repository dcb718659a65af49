import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Flag } from '#domain/limits/flag.ts';
import { ServersWords } from '../language/ServersWords.tsx';
import { Clause } from './Clause.tsx';

/** What the policy would prefer but does not require: shown with its clause, and the reader may go on. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  return flags.map((flag) => (
    <MessageBar key={`${flag.rule} ${flag.message}`} intent="warning" layout="multiline">
      <MessageBarBody>
        <ServersWords>{flag.message}</ServersWords> <Clause clause={flag.clause} />
      </MessageBarBody>
    </MessageBar>
  ));
}
