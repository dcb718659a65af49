/** Plain text as Exchange keeps it: HTML with the lines' ends. */
export function htmlFromText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll(/\r?\n/g, '<br>');
}

/** The text of an HTML body, for previews and for those who prefer text. */
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

/** What Exchange adds to the body of an online meeting; without it in a later body the meeting is no longer online. */
export function onlineMeetingPart(joinUrl: string): string {
  return `<div class="me-email-text"><hr><p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
}
