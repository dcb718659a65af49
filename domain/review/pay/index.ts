import { part } from '../part.ts';
import { decidePay } from './decidePay.ts';
import { payEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutPay, askedAboutPay } from './messages.ts';
import { passPayOn } from './passPayOn.ts';
import { recommendPay } from './recommendPay.ts';
import { returnPay } from './returnPay.ts';
import { NO_PAY } from './state.ts';

/** Pay: recommended, passed on or returned by each in turn, and decided. */
export const pay = part({
  initial: { pay: NO_PAY },
  commands: [recommendPay, passPayOn, returnPay, decidePay],
  events: payEvents,
  evolve,
  history,
  messages: aboutPay,
  requests: askedAboutPay,
});
