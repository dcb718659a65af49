import { isLanguage, type Language, languageOf } from '#domain/language/languages.ts';
import { onThisDevice } from '../host/onThisDevice.ts';

const KEY = 'fairview.language';

/** The language with which the tab begins: the one last used on this device, until the server says more; or Teams'. */
export function languageAtStart(locale: string): Language {
  const kept = onThisDevice((storage) => storage.getItem(KEY)) ?? '';
  return isLanguage(kept) ? kept : languageOf(locale);
}

/** Keeps the language for the next start on this device. */
export function keepLanguage(language: Language): void {
  onThisDevice((storage) => storage.setItem(KEY, language));
}
