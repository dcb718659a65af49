import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Paper from 'pdfkit';
import { momentInWords } from '#domain/calendar/inWords.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import type { DocumentSection } from '#domain/review/signed/document.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { capacityInWords, nameSigned } from '#domain/review/signed/signer.ts';
import type { Statement } from '#domain/review/statements/statement.ts';

type Copied = { review: Review; statement: Statement; context: Context; school: string };

const MARGIN = 56;

/** How a heading of each level is tagged, and its size. */
const HEADINGS: Record<DocumentSection['level'], [tag: string, size: number]> = {
  1: ['H1', 17],
  2: ['H2', 13],
  3: ['H3', 11.5],
  4: ['H4', 11],
};

/**
 * A signed statement on paper: the very document that was signed, who signed it under which name, in which capacity and
 * when, its hash and what that is of, and page numbers. Nothing of it comes from today's register. The text is real text
 * in its order, tagged and in English, with the font inside, so that it can be read aloud.
 */
export function statementPdf({ review, statement, context, school: schoolNow }: Copied): Promise<Buffer> {
  const { sections, textHash, document: signed } = signableStatement(review, statement, context);
  // A text from before documents does not say whose it is: that stands above it, as it always did.
  const whose = signed?.of.name ?? nameSigned({ oid: review.revieweeOid }, context);
  const school = signed?.school.name ?? schoolNow;
  const title = `${whose}: ${context.pack.wording.statement}, version ${statement.version}`;
  const document = new Paper({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 24, left: MARGIN, right: MARGIN },
    bufferPages: true,
    tagged: true,
    lang: signed?.language ?? 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    font: fontFile(),
    info: { Title: title, Author: school, Creator: 'Fairview' },
  });
  const whole = document.struct('Document');
  document.addStructure(whole);
  const write = (tag: string, size: number, words: string) => {
    document.fontSize(size);
    if (/^H[2-4]$/.test(tag)) beginHeading(document, words);
    whole.add(document.struct(tag, {}, () => void document.text(words)));
    document.moveDown(0.5);
  };
  if (!signed) {
    write('P', 10, school);
    write('H1', 17, whose);
  }
  for (const { heading, level, blocks } of sections) {
    if (heading !== null) write(...headingOf(level, signed !== null), heading);
    for (const { label, text } of blocks)
      for (const paragraph of (label === undefined ? text : `${label}: ${text}`).split(/\n{2,}/))
        write('P', 11, paragraph);
  }
  write('H2', 13, 'Signatures');
  for (const mark of [statement.signatures.reviewer, statement.signatures.reviewee]) {
    if (!mark) continue;
    const capacity = capacityInWords(mark, context);
    const who = `${nameSigned(mark, context)}${capacity === null ? '' : `, ${capacity},`}`;
    write('P', 11, `${who} signed this on ${momentInWords(mark.at, context.calendar.timeZone)}.`);
  }
  write(
    'P',
    9,
    `${signed ? WHAT_IS_HASHED : 'SHA-256 of the text, which the name at the top is no part of'}: ${textHash}`,
  );
  whole.end();
  numberPages(document, school);
  return collected(document);
}

const WHAT_IS_HASHED =
  'SHA-256 of the signed document as canonical JSON (RFC 8785): whose it is, by whom, school, policy, form, answers and all that is printed above';

/** Where the document brings its own title that is the first heading; an old text has a name above it. */
function headingOf(level: DocumentSection['level'], isWhole: boolean): [tag: string, size: number] {
  return HEADINGS[level === 1 && !isWhole ? 2 : level];
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
