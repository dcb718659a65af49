import { closeCycle } from './closeCycle.ts';
import { reopenReview } from './reopenReview.ts';
import { reopenStep } from './reopenStep.ts';

/** The end of a cycle, and what is opened again afterwards (PA-06, TA-07, X-08). */
export const closingCommands = [closeCycle, reopenReview, reopenStep] as const;
