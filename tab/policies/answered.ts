import type { CalculatorView } from '#contract/answers.ts';
import type { Answer } from '../api/policies.ts';

/** An answer with what is needed to put it into words. */
export type Answered = { answer: Answer; calculator: CalculatorView };
