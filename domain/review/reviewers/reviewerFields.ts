import { z } from 'zod';
import { words } from '../fields.ts';

/** Somebody in the school's register. */
export const oid = z.guid({ error: 'Choose somebody.' });

export const reason = words('The reason', 2000);

/** A day without a time. */
export const date = z.iso.date({ error: 'Enter a date.' });
