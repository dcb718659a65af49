import MarkdownIt from 'markdown-it';

/** What Teams shows in a card's text: bold, italic, lists and links, and nothing else. No text can become markup. */
const teams = new MarkdownIt('zero', { html: false }).enable(['list', 'emphasis', 'link', 'escape', 'newline']);

/** Links only lead to the web or a mail address. */
teams.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address);
teams.renderer.rules['softbreak'] = () => ' ';
teams.renderer.rules['hardbreak'] = () => ' ';

/** A card's text as HTML. */
export function markdownToHtml(text: string): string {
  return teams.render(text).replaceAll('\n', '');
}
