import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Paper from 'pdfkit';
import { printedStatement, type Printed } from './printedStatement.ts';

const MARGIN = 56;

/** The size of each kind of line, in points. */
const SIZES: Record<Printed['lines'][number]['tag'], number> = { H1: 17, H2: 13, H3: 11.5, H4: 11, P: 11, Small: 9 };

/** A signed statement as a PDF. */
export function statementPdf(copied: Parameters<typeof printedStatement>[0]): Promise<Buffer> {
  return printPdf(printedStatement(copied));
}

/**
 * Printed lines as a PDF, with page numbers. It holds real text in reading order, tagged, with its language and the
 * font embedded, so that it can be read aloud.
 */
export function printPdf({ title, school, language, lines }: Printed): Promise<Buffer> {
  const document = new Paper({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 24, left: MARGIN, right: MARGIN },
    bufferPages: true,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: fontFile(),
    info: { Title: title, Author: school, Creator: 'Fairview' },
  });
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const { tag, words } of lines) {
    document.fontSize(SIZES[tag]);
    if (tag === 'H2' || tag === 'H3' || tag === 'H4') beginHeading(document, words);
    whole.add(document.struct(tag === 'Small' ? 'P' : tag, {}, () => void document.text(words)));
    document.moveDown(0.5);
  }
  whole.end();
  numberPages(document, school);
  return collected(document);
}

/** Leaves some room above a heading, and moves it to the next page where none of what follows would fit below it. */
function beginHeading(document: PDFKit.PDFDocument, words: string): void {
  document.moveDown(0.5);
  const needed = document.heightOfString(words) + 3 * document.currentLineHeight();
  if (document.y + needed > document.page.maxY()) document.addPage();
}

/** "Page 2 of 5" at the foot of each page, as decoration that screen readers skip. */
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

/** The font lies beside the deployed bundle; when running from the sources it comes from its package. */
function fontFile(): string {
  const beside = join(import.meta.dirname, 'DejaVuSans.ttf');
  if (existsSync(beside)) return beside;
  return createRequire(join(import.meta.dirname, 'statementPdf.ts')).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
}
