/** The words of an HTML text, with its paragraphs and lines. Nothing in it is run or fetched. */
export function plainText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('style, script, head')) unseen.remove();
  for (const point of page.querySelectorAll('li')) point.prepend('• ');
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of page.querySelectorAll('p, div, li, h1, h2, h3, tr, hr')) block.append('\n');
  return (page.body.textContent ?? '').replaceAll(/\n{3,}/g, '\n\n').trim();
}
