/** Plain text in Exchange's form: HTML with the line breaks. */
export function htmlFromText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll(/\r?\n/g, '<br>');
}

/** The text of an HTML body, for previews and for readers who prefer text. */
export function textFromHtml(html: string): string {
  return html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What Exchange adds to the body of an online meeting. A later body without it ends the online meeting. */
export function onlineMeetingPart(joinUrl: string): string {
  return `<div class="me-email-text"><hr><p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
}
