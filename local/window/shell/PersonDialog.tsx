import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Person } from '../server/person.ts';
import { PersonList } from './PersonList.tsx';

type Props = {
  people: readonly Person[];
  current?: string;
  open: boolean;
  onClose: () => void;
  onChoose: (oid: string) => void;
};

/** "Choose who to be": the whole school in a dialog. */
export function PersonDialog({ people, current, open, onClose, onChoose }: Props) {
  return (
    <Dialog open={open} onOpenChange={(_event, { open: stays }) => !stays && onClose()}>
      <DialogSurface className="w-person-dialog">
        <DialogBody className="w-person-dialog-body">
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={onClose} />}
          >
            Choose who to be
          </DialogTitle>
          <DialogContent className="w-person-dialog-content">
            <PersonList
              people={people}
              {...(current !== undefined && { current })}
              onChoose={(oid) => {
                onClose();
                onChoose(oid);
              }}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
