import { z } from 'zod';
import { DAYS_OF_EVERY_YEAR } from '../calendar/months.ts';
import { numbersIn, numbersInWords } from './severalNumbers.ts';

/** A month and day, such as `09-01`. 29 February is refused, since not every year has it. */
export const monthAndDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a month and day such as 09-01')
  .refine(isInEveryYear, 'a day that every year has');

function isInEveryYear(text: string): boolean {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return day <= (DAYS_OF_EVERY_YEAR[month - 1] ?? 0);
}

const asked = {
  id: z.string().regex(/^[a-z][a-zA-Z]*$/),
  rule: z.string().regex(/^([A-Z]{2,4}|X)-\d+$/, 'a rule’s id such as KM-41'),
  clause: z.string().min(1),
  label: z.string().min(1),
  help: z.string().optional(),
};

/**
 * A blank or an option that a school fills in when it adopts the policy. `default` is what the app uses until then. A
 * text or date without one must be filled in before adoption, unless it is optional.
 */
export const settingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('choice'),
    default: z.string(),
    choices: z
      .array(z.strictObject({ value: z.string().min(1), label: z.string().min(1), text: z.string().optional() }))
      .min(2),
  }),
  z.strictObject({ ...asked, kind: z.literal('yesNo'), default: z.boolean() }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    default: z.number(),
    least: z.number(),
    most: z.number(),
    unit: z.string(),
  }),
  /** Some different whole numbers, kept as typed: `5, 2, 1`. */
  z.strictObject({
    ...asked,
    kind: z.literal('numbers'),
    default: z.string(),
    least: z.int(),
    most: z.int(),
    atMost: z.int().min(2),
    unit: z.string(),
  }),
  z.strictObject({ ...asked, kind: z.literal('monthAndDay'), default: monthAndDay }),
  z.strictObject({ ...asked, kind: z.literal('text'), default: z.string(), optional: z.boolean() }),
]);

export type Setting = z.infer<typeof settingSchema>;

/** What a school chose and filled in, by the setting's id. A setting that is left out has its default. */
export const valuesSchema = z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean()]));

export type Values = z.infer<typeof valuesSchema>;
export type Value = Values[string];

/** The condition of a pack's entry that counts only if a setting has one of these values. */
export const whenSchema = z.strictObject({
  setting: z.string(),
  is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});

export type When = z.infer<typeof whenSchema>;

/** Whether an entry counts under the chosen values. */
export function stands(entry: { when?: When | undefined }, values: Values): boolean {
  const { when } = entry;
  if (!when) return true;
  const value = values[when.setting];
  return value !== undefined && when.is.includes(value);
}

/** Every setting's value: the school's choice, or the default. */
export function valuesOf(settings: readonly Setting[], chosen: Values): Values {
  return Object.fromEntries(settings.map((setting) => [setting.id, chosen[setting.id] ?? setting.default]));
}

export type SettingProblem = { field: string; message: string };

type ProblemsWithValuesArgs = { settings: readonly Setting[]; chosen: Values; given: { complete: boolean } };

/**
 * What is wrong with a school's choices, setting by setting, in plain English. `complete` also asks for every blank
 * that must be filled in before the policy is adopted.
 */
export function problemsWithValues({
  settings,
  chosen,
  given: { complete },
}: ProblemsWithValuesArgs): SettingProblem[] {
  const known = new Map(settings.map((setting) => [setting.id, setting]));
  const unknown = Object.keys(chosen)
    .filter((id) => !known.has(id))
    .map((id) => ({ field: id, message: `This policy has no setting called “${id}”.` }));
  const wrong = settings.flatMap((setting) => {
    const message = problemWith({ setting, value: chosen[setting.id] ?? setting.default, complete });
    return message ? [{ field: setting.id, message }] : [];
  });
  return [...unknown, ...wrong];
}

type ProblemWithArgs = { setting: Setting; value: Value; complete: boolean };

function problemWith({ setting, value, complete }: ProblemWithArgs): string | undefined {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.some((choice) => choice.value === value)
        ? undefined
        : `Choose one for “${setting.label}”: ${setting.choices.map(({ label }) => label).join('; ')}.`;
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : `Say yes or no to “${setting.label}”.`;
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= setting.least && value <= setting.most
        ? undefined
        : `Enter “${setting.label}” as a whole number from ${setting.least} to ${setting.most}.`;
    case 'numbers':
      return problemWithNumbers(setting, value);
    case 'monthAndDay':
      return monthAndDay.safeParse(value).success
        ? undefined
        : `Enter “${setting.label}” as a day and month that every year has.`;
    case 'text':
      if (typeof value !== 'string') return `Enter “${setting.label}”.`;
      return complete && !setting.optional && value.trim() === '' ? `Enter “${setting.label}”.` : undefined;
  }
}

type Numbers = Extract<Setting, { kind: 'numbers' }>;

function problemWithNumbers(setting: Numbers, value: Value): string | undefined {
  const numbers = numbersIn(value);
  const isWithin = numbers.every((each) => each >= setting.least && each <= setting.most);
  if (numbers.length === 0 || numbers.length > setting.atMost || !isWithin)
    return `Enter “${setting.label}” as ${numbersInWords(setting)}, such as ${setting.default}.`;
  const twice = numbers.find((each, index) => numbers.indexOf(each) !== index);
  return twice === undefined ? undefined : `“${setting.label}” has ${twice} twice.`;
}
