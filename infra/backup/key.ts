import { createHash } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { combine, split } from 'shamir-secret-sharing';

/** Something the operator can put right. Its message is all that is shown of it. */
export class Refused extends Error {}

/** How the line of a share begins. */
const MARK = 'fairview-share-1';

/**
 * A new key: `recipient` encrypts and may be known to everybody; `shares` are given to as many people. `needed` of them
 * together open what was encrypted, and fewer learn nothing. The key itself is nowhere.
 */
export async function newKey({ shares, needed }: { shares: number; needed: number }) {
  if (!(Number.isInteger(shares) && Number.isInteger(needed) && needed >= 2 && needed <= shares && shares <= 20))
    throw new Refused('A key is split into 2 to 20 shares, of which at least 2 are needed.');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const parts = await split(new TextEncoder().encode(identity), shares, needed);
  return {
    recipient,
    shares: parts.map((part, at) => shareText({ key: keyName(recipient), number: at + 1, needed, part })),
  };
}

/**
 * The keys (age identities) that these shares open, each with its recipient. Throws `Refused` where a share is not as it
 * was written, or not enough of one key are there.
 */
export async function openKeys(texts: readonly string[]): Promise<{ identity: string; recipient: string }[]> {
  const shares = texts.map(readShare);
  const opened: { identity: string; recipient: string }[] = [];
  for (const [key, ofKey] of Map.groupBy(shares, (share) => share.key)) {
    const different = [...new Map(ofKey.map((share) => [share.number, share])).values()];
    const needed = different[0]?.needed ?? 2;
    if (different.length < needed)
      throw new Refused(
        `The key ${key} needs ${needed} different shares, and ${different.length === 1 ? '1 is' : `${different.length} are`} here.`,
      );
    const whole = await keyOf(different).catch(() => undefined);
    if (!whole || keyName(whole.recipient) !== key)
      throw new Refused(`The shares of the key ${key} do not belong together.`);
    opened.push(whole);
  }
  return opened;
}

/** The key that some shares make. Rejects where they make none. */
async function keyOf(shares: readonly Share[]): Promise<{ identity: string; recipient: string }> {
  const identity = new TextDecoder().decode(await combine(shares.map(({ part }) => part)));
  return { identity, recipient: await identityToRecipient(identity) };
}

type Share = { key: string; number: number; needed: number; part: Uint8Array };

/** A share as one line. The last part finds typing errors; it says nothing of the key. */
function shareText({ key, number, needed, part }: Share): string {
  const line = [MARK, key, number, needed, Buffer.from(part).toString('base64url')].join(':');
  return `${line}:${digest(line)}`;
}

function readShare(text: string): Share {
  const line =
    text
      .split('\n')
      .map((each) => each.trim())
      .find((each) => each.startsWith(MARK)) ?? '';
  const [, key = '', number = '', needed = '', part = '', check] = line.split(':');
  if (check === undefined || check !== digest(line.slice(0, line.lastIndexOf(':'))))
    throw new Refused('One of the shares is not as it was written. Compare it with the paper, sign by sign.');
  return { key, number: Number(number), needed: Number(needed), part: new Uint8Array(Buffer.from(part, 'base64url')) };
}

/** A short name by which people tell keys apart. */
export const keyName = (recipient: string): string => digest(recipient);

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
