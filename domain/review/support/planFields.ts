import { z } from 'zod';
import { id } from '../fields.ts';

/** Which version of which plan is meant. */
export const planVersion = { planId: id, version: z.int().positive() };
