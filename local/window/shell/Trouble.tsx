import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';

/** Says that something could not be loaded, with a button to try again. */
export function Trouble({ title, text, onAgain }: { title: string; text: string; onAgain: () => void }) {
  return (
    <div className="w-trouble" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}
