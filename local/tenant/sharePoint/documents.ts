/** A file as SharePoint tells of it: Graph's driveItem, as far as anybody here asks. */
export type DriveItem = { id: string; name: string; webUrl: string; parentReference: { driveId: string } };

/** What lies in the demonstration school's drives: in everybody's own OneDrive, and on the site of the staff. */
export const DRIVES: Record<'oneDrive' | 'sites', readonly DriveItem[]> = {
  oneDrive: drive({
    id: 'b!my-files',
    folder: 'https://larkmoor-my.sharepoint.com/personal/me_larkmoor_example/Documents',
    names: ['Lesson plan 9B, week 4.docx', 'Reading groups, notes.docx', 'Seating plan 9B.pdf'],
  }),
  sites: drive({
    id: 'b!staff-site',
    folder: 'https://larkmoor.sharepoint.com/sites/Staff/Shared Documents',
    names: [
      'Job description, teacher of English.docx',
      'Pay policy 2026.pdf',
      'School improvement plan 2026-27.docx',
      'Teachers’ Standards.pdf',
    ],
  }),
};

function drive({ id: driveId, folder, names }: { id: string; folder: string; names: string[] }): DriveItem[] {
  return names.map((name, at) => ({
    id: `${driveId}-${at + 1}`,
    name,
    webUrl: encodeURI(`${folder}/${name}`),
    parentReference: { driveId },
  }));
}
