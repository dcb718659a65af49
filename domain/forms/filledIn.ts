import type { Form } from './form.ts';

/** A form completed from top to bottom, so that nothing in it is missing. */
export function filledIn({ fields }: Form, own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ id, kind, choices, columns = [] }) => {
      if (own[id] !== undefined) return [id, own[id]];
      switch (kind) {
        case 'choice':
          return [id, choices?.[0] ?? ''];
        case 'yesNo':
          return [id, 'yes'];
        case 'number':
          return [id, '1'];
        case 'date':
          return [id, '2026-10-06'];
        case 'rows':
          return [id, JSON.stringify([columns.map(() => 'As agreed')])];
        case 'line':
        case 'text':
        case 'points':
          return [id, 'As agreed between the two.'];
      }
    }),
  );
}
