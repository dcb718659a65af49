import { app } from '@azure/functions';
import { registerTrial } from './trialApp.ts';

registerTrial(app);
