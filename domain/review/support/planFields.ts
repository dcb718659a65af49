import { z } from 'zod';
import { id } from '../fields.ts';

/** The plan and the version that are meant. */
export const planVersion = { planId: id, version: z.int().positive() };
