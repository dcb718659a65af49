/**
 * The markdown that Teams shows in a card's text: bold, italic, lists and links, nothing else. Everything is escaped
 * first, so that no text can become markup; links lead to the web or a mail address only.
 */
export function markdownToHtml(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n|\r(?!\n)/)
    .map(block)
    .join('');
}

type Line = { kind: 'ul' | 'ol' | 'text'; text: string; start?: number };

function block(text: string): string {
  const groups: { kind: Line['kind']; items: string[]; start: number }[] = [];
  for (const line of text.split('\n').map(readLine)) {
    const last = groups.at(-1);
    if (line.kind === 'text' && last) last.items.push(`${last.items.pop() ?? ''} ${line.text}`);
    else if (last?.kind === line.kind) last.items.push(line.text);
    else groups.push({ kind: line.kind, items: [line.text], start: line.start ?? 1 });
  }
  return groups
    .map(({ kind, items, start }) => {
      if (kind === 'text') return `<p>${inline(items.join(' ').trim())}</p>`;
      const open = start === 1 ? `<${kind}>` : `<${kind} start="${start}">`;
      return `${open}${items.map((item) => `<li>${inline(item.trim())}</li>`).join('')}</${kind}>`;
    })
    .join('');
}

function readLine(line: string): Line {
  const listed = /^\s*(?:([-*])|(\d{1,3})\.)\s+(.*)$/.exec(line);
  if (!listed) return { kind: 'text', text: line };
  const text = listed[3] ?? '';
  return listed[1] ? { kind: 'ul', text } : { kind: 'ol', text, start: Number(listed[2]) };
}

/** What can begin at a place in a line, the first that fits. Every pattern is tried just there. */
const MARKS: { pattern: RegExp; html: (match: RegExpExecArray) => string }[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, html: ([, character = '']) => escapeHtml(character) },
  {
    pattern: /\[((?:\\.|[^\\\]])+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)/iy,
    html: ([, label = '', address = '']) => `<a href="${escapeHtml(address)}">${inline(label)}</a>`,
  },
  {
    pattern: /\*\*(?=[^\s*])((?:\\.|(?!\*\*)[^\\])+?)\*\*/y,
    html: ([, inside = '']) => `<strong>${inline(inside)}</strong>`,
  },
  { pattern: /\*(?=[^\s*])((?:\\.|[^\\*])+?)\*/y, html: ([, inside = '']) => `<em>${inline(inside)}</em>` },
  {
    pattern: /(?<![\p{L}\p{N}])_(?=[^\s_])((?:\\.|[^\\_])+?)_(?![\p{L}\p{N}])/uy,
    html: ([, inside = '']) => `<em>${inline(inside)}</em>`,
  },
  { pattern: /[^\\[*_]+|[\s\S]/y, html: ([plain]) => escapeHtml(plain) },
];

function inline(text: string): string {
  let html = '';
  for (let at = 0; at < text.length;) {
    for (const { pattern, html: write } of MARKS) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      at += match[0].length;
      html += write(match);
      break;
    }
  }
  return html;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
