import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Paper from 'pdfkit';
import { momentInWords } from '#domain/calendar/inWords.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import { partsOfStatement } from '#domain/review/statements/statementText.ts';
import type { Statement } from '#domain/review/statements/statement.ts';

type Copied = { review: Review; statement: Statement; context: Context; school: string };

const MARGIN = 56;

/**
 * A signed statement on paper: the exact text, who signed it and when, its hash, the school's name and page numbers. The
 * text is real text in its order, tagged and in English, with the font inside, so that it can be read aloud.
 */
export function statementPdf({ review, statement, context, school }: Copied): Promise<Buffer> {
  const text = statement.signedText ?? '';
  const name = (oid: string) => context.person(oid)?.displayName ?? 'Somebody who has left';
  const title = `${name(review.revieweeOid)}: ${context.pack.wording.statement}, version ${statement.version}`;
  const document = new Paper({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 24, left: MARGIN, right: MARGIN },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    font: fontFile(),
    info: { Title: title, Author: school, Creator: 'Fairview' },
  });
  const whole = document.struct('Document');
  document.addStructure(whole);
  const write = (tag: string, size: number, words: string) => {
    document.fontSize(size);
    if (tag === 'H2') beginHeading(document, words);
    whole.add(document.struct(tag, {}, () => void document.text(words)));
    document.moveDown(0.5);
  };
  write('P', 10, school);
  write('H1', 17, name(review.revieweeOid));
  for (const part of partsOfStatement(text, review, statement, context)) {
    if (part.isHeading) write('H2', 13, part.text);
    else for (const paragraph of part.text.split(/\n{2,}/)) write('P', 11, paragraph);
  }
  write('H2', 13, 'Signatures');
  for (const mark of [statement.signatures.reviewer, statement.signatures.reviewee])
    if (mark)
      write('P', 11, `${name(mark.oid)} signed this text on ${momentInWords(mark.at, context.calendar.timeZone)}.`);
  write('P', 9, `SHA-256 of the text: ${context.sha256(text)}`);
  whole.end();
  numberPages(document, school);
  return collected(document);
}

/** Leaves some room above a heading, and takes it to the next page where nothing of what follows would be beside it. */
function beginHeading(document: PDFKit.PDFDocument, words: string): void {
  document.moveDown(0.5);
  const needed = document.heightOfString(words) + 3 * document.currentLineHeight();
  if (document.y + needed > document.page.maxY()) document.addPage();
}

/** "Page 2 of 5" at the foot of each page, as decoration that is not read aloud again on every page. */
function numberPages(document: PDFKit.PDFDocument, school: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .fontSize(8)
      .text(`${school} · Page ${page + 1} of ${count}`, MARGIN, document.page.height - MARGIN, { lineBreak: false });
    document.endMarkedContent();
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.end();
  });
}

/** The font lies beside the deployed bundle; from the sources it comes from its package. */
function fontFile(): string {
  const beside = join(import.meta.dirname, 'DejaVuSans.ttf');
  if (existsSync(beside)) return beside;
  return createRequire(join(import.meta.dirname, 'statementPdf.ts')).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
}
