/** The commands of a program that a page of Markdown shows as code, each as the words that a shell makes of it. */
export function commandsIn(page: string, program: string): string[][] {
  const blocks = [...page.matchAll(/^ *```\w*\n(.*?)^ *```$/gms)].map(([, code = '']) =>
    code.replaceAll(/(?:^|\s)#.*$/gm, ''),
  );
  const spans = [...page.replaceAll(/^ *```.*?^ *```$/gms, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  return [...blocks, ...spans].flatMap((code) => shellCommands(code, program));
}

/** The commands of a program in a text of a shell, those within `$(…)` too. What a person fills in, `<client id>`, is one word. */
export function shellCommands(code: string, program: string): string[][] {
  const filledIn = code.replaceAll(/<[^<>\n]+>/g, 'x');
  return [...filledIn.matchAll(new RegExp(`(?<![\\w./-])${program} (?=[a-z-])`, 'g'))].map(({ index }) =>
    wordsOf(filledIn.slice(index)).slice(1),
  );
}

/** A part of a command: text in quotation marks, another command’s answer, any other text, or a gap; or what ends it. */
const PART = /'([^']*)'|"((?:\\.|[^"])*)"|(\$\([^)]*\))|((?:\\\n|[ \t])+)|([^\s'"|;<>)]+)|[\s|;<>)]/y;

/** The words of the first command of a text. */
function wordsOf(code: string): string[] {
  const words = [''];
  PART.lastIndex = 0;
  for (let part = PART.exec(code); part; part = PART.exec(code)) {
    const [, single, double, answer, gap, other] = part;
    const text = single ?? double ?? answer ?? other;
    if (text !== undefined) words.push(`${words.pop() ?? ''}${text}`);
    else if (gap === undefined) break;
    else words.push('');
  }
  return words.filter((word) => word !== '');
}
