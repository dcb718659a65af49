import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: then it is drawn for paper, whatever Teams' theme. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // The browser takes its picture as soon as the listener returns.
    const changed = () => flushSync(() => setPrinting(paper.matches));
    paper.addEventListener('change', changed);
    return () => paper.removeEventListener('change', changed);
  }, []);
  return isPrinting;
}
