import { FieldContextProvider } from '@fluentui/react-components';
import { ChoiceField } from './ChoiceField.tsx';
import type { ControlProps, FieldProps } from './fieldProps.ts';
import { LineField } from './LineField.tsx';
import { RowsField } from './RowsField.tsx';
import { TextField } from './TextField.tsx';

/** The control for answering a question of any kind. */
export function AnswerField({ control, ...props }: FieldProps & { control: ControlProps }) {
  switch (props.field.kind) {
    case 'line':
    case 'date':
    case 'number':
      return <LineField {...props} />;
    case 'text':
    case 'points':
      return <TextField {...props} />;
    case 'choice':
    case 'yesNo':
      return <ChoiceField {...props} />;
    case 'rows':
      // Each cell has a name of its own; within the field's context all would take the question's.
      return (
        <FieldContextProvider value={undefined}>
          <RowsField {...props} control={control} />
        </FieldContextProvider>
      );
  }
}
