import { refuse } from '#domain/review/refusal.ts';
import type { Handlers } from './route.ts';

const FOREIGN = refuse({
  refused: 'notAllowed',
  message: 'Files are chosen from the school’s own OneDrive and SharePoint, and from there only where that is set up.',
});

/**
 * Microsoft's File Picker in the tab asks for the signed-in person's files with a token of that person. It is given for
 * the school's own hosts alone.
 */
export const fileRoutes = {
  'GET /api/files/token': async ({ app, token, query: { resource } }) => {
    const hosts: string[] = Object.values(app.settings.fileHosts ?? {});
    if (!hosts.includes(resource)) return FOREIGN;
    return { token: await app.identity.forFiles({ token, host: resource }) };
  },
} satisfies Partial<Handlers>;
