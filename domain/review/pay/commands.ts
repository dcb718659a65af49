import { decidePay } from './decidePay.ts';
import { passPayOn } from './passPayOn.ts';
import { recommendPay } from './recommendPay.ts';
import { returnPay } from './returnPay.ts';

/** What can be done about pay: recommended, passed on or returned by each in turn, decided. */
export const payCommands = [recommendPay, passPayOn, returnPay, decidePay] as const;
