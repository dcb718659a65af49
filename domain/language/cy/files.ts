import type { Translated } from '../translated.ts';

/** Choosing a document from OneDrive or SharePoint. */
export const FILES = {
  'Choose from OneDrive or SharePoint': 'Dewis o OneDrive neu SharePoint',
  '{name} is chosen. Its title and address are filled in.':
    'Mae {name} wedi’i ddewis. Mae ei deitl a’i gyfeiriad wedi’u llenwi.',
  'Opening your files …': 'Yn agor eich ffeiliau …',
  'Files in OneDrive and SharePoint': 'Ffeiliau yn OneDrive a SharePoint',
  'Microsoft’s page of files does not answer. Try again, or type or paste the address of the document.':
    'Nid yw tudalen ffeiliau Microsoft yn ateb. Rhowch gynnig arall arni, neu teipiwch neu gludwch gyfeiriad y ddogfen.',
} as const satisfies Record<string, Translated>;
