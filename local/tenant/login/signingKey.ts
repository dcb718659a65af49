import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** An RSA key that signs tokens, and how a JWKS names it. */
export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject };

/** A new 2048-bit RSA key as PKCS#8 text, the form in which it is kept between runs. */
export function newSigningKeyText(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The key in a stored text. */
export function signingKeyFrom(text: string): SigningKey {
  const privateKey = createPrivateKey(text);
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 27);
  return { kid, privateKey, publicKey };
}

/** A key's public half for a JWKS. */
export function publicJwk({ kid, publicKey }: SigningKey): Record<string, unknown> {
  const { n, e } = publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid, x5t: kid, n, e };
}
