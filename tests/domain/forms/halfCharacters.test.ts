import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandSchema } from '#domain/review/commands.ts';

const HALF = 'Well done \ud83d';
const ID = '00000000-0000-4000-8000-000000000001';

/** Where a command with half of a character is refused, and how. */
function refusedAt(command: object): { field: string; message: string }[] {
  const { error } = commandSchema.safeParse(command);
  return (error?.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message }));
}

describe('half of a character, as an emoji that was cut in two, is refused at its field', () => {
  test('in a text', () => {
    expect(refusedAt({ type: 'sayWords', wordsId: ID, kind: 'praise', text: HALF })).toEqual([
      {
        field: 'text',
        message: 'Half of a character, perhaps of an emoji, stands after “Well done”. Take it out and type it again.',
      },
    ]);
  });

  test('in the answer to a question of a form, and of an objective’s assessment', () => {
    const draft = { type: 'draftStatement', version: 1, answers: { strengths: HALF } };
    const assessments = [{ objectiveId: ID, answers: { challenge: '\udc00' } }];
    expect(refusedAt({ ...draft, assessments }).map(({ field }) => field)).toEqual(['strengths', `${ID}.challenge`]);
  });

  test('a whole emoji is kept as it is', () => {
    const said = { type: 'sayWords', wordsId: ID, kind: 'praise', text: 'Well done \ud83d\ude00' };
    expect(commandSchema.parse(said)).toEqual(said);
  });

  test('in every text of every command that there is', async () => {
    const texts = commandSchema.options.flatMap((option) =>
      Object.entries(option.shape).flatMap(([field, schema]) => {
        const taken = z.safeParse(schema as z.ZodType, HALF);
        return taken.success && field !== 'type' ? [{ type: option.shape.type.value, field, option }] : [];
      }),
    );
    expect(texts.length).toBeGreaterThan(60);
    const missed: string[] = [];
    for (const { type, field, option } of texts) if (!(await refuses(option, field))) missed.push(`${type}.${field}`);
    expect(missed).toEqual([]);
  });
});

/** Whether a command is refused for this one field, with everything else in it ignored. */
async function refuses(option: (typeof commandSchema.options)[number], field: string): Promise<boolean> {
  const checks = (option as z.ZodType).def.checks ?? [];
  const issues: unknown[] = [];
  for (const check of checks) await check._zod.check({ value: { [field]: HALF }, issues } as never);
  return issues.length > 0;
}
